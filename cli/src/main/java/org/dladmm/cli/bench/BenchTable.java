package org.dladmm.cli.bench;

import java.util.List;
import java.util.Locale;
import org.dladmm.benchmarks.bench.Agreement;
import org.dladmm.benchmarks.bench.CaseResult;
import org.dladmm.benchmarks.bench.CaseResult.ActionResult;
import org.dladmm.benchmarks.bench.Timed;
import org.dladmm.benchmarks.peer.Peer;

/** A bench as text: a line for each case and action. */
final class BenchTable {
  private final BenchResult result;
  private final StringBuilder text = new StringBuilder();

  BenchTable(BenchResult result) {
    this.result = result;
  }

  String text() {
    contenders();
    headers();
    result.cases().forEach(this::lines);
    legend();
    return text.toString();
  }

  private void contenders() {
    println(result.setup().options().describe() + ", seed " + result.setup().seed());
    result.setup().engines().lines().forEach(this::println);
    for (Peer peer : result.setup().peers()) {
      println("  " + peer.name() + ": " + peer.describe());
      println("    " + peer.environment().describe());
    }
    println("");
  }

  private void headers() {
    StringBuilder names = new StringBuilder(Cells.name(""));
    StringBuilder columns = new StringBuilder(Cells.name("case"));
    for (Timed timed : result.cases().get(0).actions().get(0).times()) {
      names.append(Cells.right(timed.contender(), Cells.CONTENDER));
      columns.append(Cells.contender("ms ", "ratio"));
    }
    println(names.toString());
    println(columns.toString());
  }

  private void lines(CaseResult one) {
    for (ActionResult action : one.actions()) {
      StringBuilder line =
          new StringBuilder(Cells.name(one.size() + " " + action.action().label()));
      action.times().forEach(timed -> line.append(Cells.contender(timed)));
      println(line.toString());
    }
  }

  private void legend() {
    println("");
    println("case: rows and columns of A, layers, samples in a batch; ms: the shortest run;");
    println(
        "ratio: how many times as fast as "
            + result.setup().ratioTo()
            + "; the higher, the better");
    if (unsettled()) {
      println(
          "*: still getting faster when its time to warm up was over, or timed only while the machine was not at its best");
    }
    result.setup().peers().forEach(this::lines);
  }

  private boolean unsettled() {
    return result.cases().stream()
        .flatMap(one -> one.actions().stream())
        .flatMap(action -> action.times().stream())
        .anyMatch(timed -> !timed.settled());
  }

  private void lines(Peer peer) {
    double difference =
        result.cases().stream()
            .map(CaseResult::agreements)
            .flatMap(List::stream)
            .filter(agreement -> agreement.peer().equals(peer.name()))
            .mapToDouble(Agreement::difference)
            .max()
            .orElseThrow();
    println(
        String.format(
            Locale.ROOT,
            "Loss and gradients of %s differ from every engine's by %.1e at most; %.0e is allowed.",
            peer.name(),
            difference,
            Agreement.LIMIT));
    println("Its fastest settings:");
    for (CaseResult one : result.cases()) {
      one.peerSettings()
          .get(peer.name())
          .fastest()
          .forEach(
              setting ->
                  println(
                      Cells.name("  " + one.size() + " " + setting.action().label())
                          + setting.describe()));
    }
  }

  private void println(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}

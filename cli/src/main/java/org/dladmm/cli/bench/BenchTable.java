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
  private static final int NAME = 34;
  private static final int CELL = 17;

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
    println(result.options().describe() + ", seed " + result.seed());
    result.engines().lines().forEach(this::println);
    for (Peer peer : result.peers()) {
      println("  " + peer.name() + ": " + peer.describe());
      println("    " + peer.environment().describe());
    }
    println("");
  }

  private void headers() {
    StringBuilder names = new StringBuilder(" ".repeat(NAME));
    StringBuilder columns = new StringBuilder(("%-" + NAME + "s").formatted("case"));
    for (Timed timed : result.cases().get(0).actions().get(0).times()) {
      names.append(("%" + CELL + "s").formatted(timed.contender()));
      columns.append(("%" + (CELL - 7) + "s%7s").formatted("ms", "ratio"));
    }
    println(names.toString());
    println(columns.toString());
  }

  private void lines(CaseResult one) {
    for (ActionResult action : one.actions()) {
      StringBuilder line =
          new StringBuilder(
              ("%-" + NAME + "s").formatted(one.size() + " " + action.action().label()));
      action.times().forEach(timed -> line.append(cell(timed)));
      println(line.toString());
    }
  }

  private static String cell(Timed timed) {
    return ("%" + (CELL - 8) + "s%s%7s")
        .formatted(
            digits(timed.milliseconds()), timed.settled() ? " " : "*", digits(timed.ratio()));
  }

  private static String digits(double value) {
    int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private void legend() {
    println("");
    println("case: rows and columns of A, layers, samples in a batch; ms: the shortest run;");
    println("ratio: how many times as fast as " + result.ratioTo() + "; the higher, the better");
    if (unsettled()) {
      println("*: still getting faster when its time to warm up was over");
    }
    result.peers().forEach(this::lines);
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
                      ("  %-" + (NAME - 2) + "s%s")
                          .formatted(
                              one.size() + " " + setting.action().label(), setting.describe())));
    }
  }

  private void println(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}

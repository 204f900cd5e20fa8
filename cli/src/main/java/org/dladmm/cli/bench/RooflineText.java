package org.dladmm.cli.bench;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.dladmm.benchmarks.bench.CaseResult;
import org.dladmm.benchmarks.bench.CaseResult.ActionResult;
import org.dladmm.benchmarks.bench.Roofline;
import org.dladmm.benchmarks.bench.Share;
import org.dladmm.benchmarks.bench.SingleColumn;
import org.dladmm.benchmarks.machine.MachineFigures;
import org.dladmm.benchmarks.machine.Peak;

/** How near a bench came to what the machine can do, as text. */
final class RooflineText {
  private final Roofline roofline;
  private final List<CaseResult> cases;
  private final List<SingleColumn> singleColumns;
  private final StringBuilder text = new StringBuilder();

  RooflineText(Roofline roofline, List<CaseResult> cases, List<SingleColumn> singleColumns) {
    this.roofline = roofline;
    this.cases = cases;
    this.singleColumns = singleColumns;
  }

  String text() {
    roofline
        .machine()
        .ifPresentOrElse(
            this::machine,
            () -> println("\nThe machine's peaks are not measured: " + roofline.missing()));
    shares();
    if (!singleColumns.isEmpty()) {
      singleColumns();
    }
    return text.toString();
  }

  private void machine(MachineFigures machine) {
    TreeSet<Integer> threads = new TreeSet<>();
    machine.peaks().forEach(peak -> threads.add(peak.threads()));
    StringBuilder header =
        new StringBuilder("\n" + Cells.name("the machine's peaks") + Cells.right("", Cells.FIGURE));
    threads.forEach(n -> header.append(Cells.right(threads(n), Cells.FIGURE)));
    println(header + Cells.right("differ", Cells.FIGURE));
    for (Peak.Kind kind : Peak.Kind.values()) {
      StringBuilder line =
          new StringBuilder(
              Cells.name("  " + kind.label()) + Cells.right(kind.unit(), Cells.FIGURE));
      threads.forEach(n -> line.append(Cells.right(digits(machine.of(kind, n)), Cells.FIGURE)));
      println(line + Cells.right(Cells.percent(machine.difference(kind)), Cells.FIGURE));
    }
    println(
        "memory: arrays of %d MB, last caches %d MB; differ: before and after the cases"
            .formatted(machine.memoryBytes() >> 20, machine.cacheBytes() >> 20));
  }

  private void shares() {
    StringBuilder names =
        new StringBuilder(
            "\n"
                + Cells.name("products")
                + Cells.right("", Cells.FIGURE)
                + Cells.right("", Cells.FIGURE));
    StringBuilder columns =
        new StringBuilder(
            Cells.name("case")
                + Cells.right("GFLOP", Cells.FIGURE)
                + Cells.right("by 0", Cells.FIGURE));
    cases
        .get(0)
        .actions()
        .get(0)
        .times()
        .forEach(
            timed -> {
              names.append(Cells.right(timed.contender(), Cells.CONTENDER));
              columns.append(Cells.contender("GFLOP/s", "peak"));
            });
    println(names.toString());
    println(columns.toString());
    for (CaseResult one : cases) {
      one.actions().forEach(action -> share(one, action));
    }
    println(
        "\nby 0: how many have a factor 0 when the first run is counted, which an engine may leave out;");
    println(
        "GFLOP/s: the operations of the matrix products over the whole time; peak: their share of");
    println(
        "the machine's %s multiply-adds with %s"
            .formatted(
                roofline.options().precision().label(), threads(roofline.options().threads())));
  }

  private void share(CaseResult one, ActionResult action) {
    StringBuilder line = new StringBuilder(Cells.name(one.size() + " " + action.action().label()));
    line.append(Cells.right(Cells.digits(action.work().products() * 1e-9), Cells.FIGURE));
    line.append(Cells.right(Cells.percent(action.work().zeroShare()), Cells.FIGURE));
    for (Share share : Share.of(action, roofline.peak())) {
      line.append(Cells.contender(Cells.digits(share.gigaflops()), Cells.percent(share.ofPeak())));
    }
    println(line.toString());
  }

  private void singleColumns() {
    StringBuilder names = new StringBuilder("\n" + Cells.name("a single column, forward"));
    for (String column : List.of("MB", "GB/s", "ms")) {
      names.append(Cells.right(column, Cells.FIGURE));
    }
    singleColumns
        .get(0)
        .times()
        .keySet()
        .forEach(name -> names.append(Cells.right(name, Cells.FIGURE)));
    println(names.toString());
    for (SingleColumn one : singleColumns) {
      StringBuilder line = new StringBuilder(Cells.name(one.size().toString()));
      line.append(Cells.right(Cells.digits(one.bytes() * 1e-6), Cells.FIGURE));
      line.append(Cells.right(Cells.digits(one.gigabytesPerSecond()), Cells.FIGURE));
      line.append(Cells.right(Cells.digits(one.milliseconds()), Cells.FIGURE));
      one.times()
          .values()
          .forEach(ratio -> line.append(Cells.right(Cells.digits(ratio), Cells.FIGURE)));
      println(line.toString());
    }
    println(
        "\nMB: weights, A and x; GB/s: reading an array of that size again and again; ms: reading it once;");
    println("then each one's time over that: 1 would be no slower than reading what it needs");
  }

  private static String threads(int n) {
    return n + (n == 1 ? " thread" : " threads");
  }

  private static String digits(OptionalDouble value) {
    return value.isPresent() ? Cells.digits(value.getAsDouble()) : "-";
  }

  private void println(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}

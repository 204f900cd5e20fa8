package org.dladmm.cli.bench;

import java.util.List;
import java.util.Locale;
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
  private static final int NAME = 34;
  private static final int CELL = 17;
  private static final int NUMBER = 11;

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
    StringBuilder header = new StringBuilder("\n" + name("the machine's peaks") + pad("", NUMBER));
    threads.forEach(n -> header.append(pad(threads(n), NUMBER)));
    println(header + pad("differ", NUMBER));
    for (Peak.Kind kind : Peak.Kind.values()) {
      StringBuilder line = new StringBuilder(name("  " + kind.label()) + pad(kind.unit(), NUMBER));
      threads.forEach(n -> line.append(pad(digits(machine.of(kind, n)), NUMBER)));
      println(line + pad(percent(machine.difference(kind)), NUMBER));
    }
    println(
        "memory: arrays of %d MB, last caches %d MB; differ: before and after the cases"
            .formatted(machine.memoryBytes() >> 20, machine.cacheBytes() >> 20));
  }

  private void shares() {
    StringBuilder names = new StringBuilder("\n" + name("products") + pad("", NUMBER));
    StringBuilder columns = new StringBuilder(name("case") + pad("GFLOP", NUMBER));
    cases
        .get(0)
        .actions()
        .get(0)
        .times()
        .forEach(
            timed -> {
              names.append(pad(timed.contender(), CELL));
              columns.append(pad("GFLOP/s", CELL - 7)).append(pad("peak", 7));
            });
    println(names.toString());
    println(columns.toString());
    for (CaseResult one : cases) {
      one.actions().forEach(action -> share(one, action));
    }
    println(
        "\nGFLOP/s: the operations of the matrix products over the whole time; peak: their share of");
    println(
        "the machine's %s multiply-adds with %s"
            .formatted(
                roofline.options().precision().label(), threads(roofline.options().threads())));
  }

  private void share(CaseResult one, ActionResult action) {
    StringBuilder line = new StringBuilder(name(one.size() + " " + action.action().label()));
    line.append(pad(BenchTable.digits(action.work().products() * 1e-9), NUMBER));
    for (Share share : Share.of(action, roofline.peak())) {
      line.append(pad(BenchTable.digits(share.gigaflops()), CELL - 7))
          .append(pad(percent(share.ofPeak()), 7));
    }
    println(line.toString());
  }

  private void singleColumns() {
    StringBuilder names = new StringBuilder("\n" + name("a single column, forward"));
    for (String column : List.of("MB", "GB/s", "ms")) {
      names.append(pad(column, NUMBER));
    }
    singleColumns.get(0).times().keySet().forEach(name -> names.append(pad(name, NUMBER)));
    println(names.toString());
    for (SingleColumn one : singleColumns) {
      StringBuilder line = new StringBuilder(name(one.size().toString()));
      line.append(pad(BenchTable.digits(one.bytes() * 1e-6), NUMBER));
      line.append(pad(BenchTable.digits(one.gigabytesPerSecond()), NUMBER));
      line.append(pad("%.3f".formatted(one.milliseconds()), NUMBER));
      one.times().values().forEach(ratio -> line.append(pad(BenchTable.digits(ratio), NUMBER)));
      println(line.toString());
    }
    println(
        "\nMB: weights, A and x; GB/s: reading an array of that size again and again; ms: reading it once;");
    println("then each one's time over that: 1 would be no slower than reading what it needs");
  }

  private static String threads(int n) {
    return n + (n == 1 ? " thread" : " threads");
  }

  private static String name(String text) {
    return ("%-" + NAME + "s").formatted(text);
  }

  private static String pad(String text, int width) {
    return ("%" + width + "s").formatted(text);
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  private static String digits(OptionalDouble value) {
    return value.isPresent() ? BenchTable.digits(value.getAsDouble()) : "-";
  }

  private void println(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}

package org.dladmm.cli.compare;

import java.util.Locale;
import org.dladmm.benchmarks.compare.Compared;
import org.dladmm.benchmarks.compare.Outcome;
import org.dladmm.benchmarks.compare.Verdict;
import org.dladmm.engine.Engine;

/** A comparison as text: a line for each workload, 100 characters wide for four engines. */
final class ComparisonTable {
  private static final int NAME = 20;
  private static final int CELL = 20;

  private final ComparisonResult result;
  private final StringBuilder text = new StringBuilder();

  ComparisonTable(ComparisonResult result) {
    this.result = result;
  }

  String text() {
    engines();
    headers();
    result.workloads().forEach(this::line);
    legend();
    return text.toString();
  }

  private void engines() {
    println(
        "%s, %d threads, seed %d"
            .formatted(
                result.options().precision().label(), result.options().threads(), result.seed()));
    result.engines().lines().forEach(this::println);
    println("");
  }

  private void headers() {
    StringBuilder ids = new StringBuilder(" ".repeat(NAME));
    StringBuilder columns = new StringBuilder("work" + " ".repeat(NAME - 4));
    for (Engine engine : result.engines().open()) {
      String id = engine.id();
      String fitting = id.length() <= CELL - 2 ? id : id.substring(0, CELL - 3) + "…";
      ids.append(("  %-" + (CELL - 2) + "s").formatted(fitting));
      columns.append("   diff   time ratio");
    }
    println(ids.toString().stripTrailing());
    println(columns.toString());
  }

  private void line(Compared workload) {
    StringBuilder line = new StringBuilder(("%-" + NAME + "s").formatted(workload.workload()));
    workload.outcomes().forEach(outcome -> line.append(cell(outcome)));
    println(line.toString());
  }

  private static String cell(Outcome outcome) {
    return switch (outcome.verdict()) {
      case UNSUPPORTED -> ("%" + CELL + "s").formatted("not supported");
      case FAILED -> ("%" + CELL + "s").formatted("failed !");
      case WITHIN, OUTSIDE ->
          "  %5s%s%6s%6s"
              .formatted(
                  difference(outcome.difference()),
                  outcome.verdict() == Verdict.OUTSIDE ? "!" : " ",
                  time(outcome.seconds()),
                  digits(outcome.ratio()));
    };
  }

  private static String difference(double value) {
    return value == 0 ? "0" : String.format(Locale.ROOT, "%.0e", value);
  }

  /** Three digits and a unit, or a dash where there is no time. */
  static String time(double seconds) {
    if (Double.isNaN(seconds)) {
      return "–";
    }
    if (seconds < 999.5e-6) {
      return digits(seconds * 1e6) + "µs";
    }
    return seconds < 0.9995 ? digits(seconds * 1e3) + "ms" : digits(seconds) + "s";
  }

  private static String digits(double value) {
    int decimals = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private void legend() {
    println("");
    println("diff: largest max|x - r| / max(1, max|r|) of a result x and the float64 reference r;");
    println(
        String.format(
            Locale.ROOT,
            "'!' marks what is above the tolerance, which is %.1e for most of the work;",
            Math.sqrt(result.options().precision().epsilon())));
    println("time: the shortest of several runs; ratio: to the fastest engine");
  }

  private void println(String line) {
    text.append(line).append('\n');
  }
}

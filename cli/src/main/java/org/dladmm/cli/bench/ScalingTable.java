package org.dladmm.cli.bench;

import java.util.Locale;
import java.util.Optional;
import org.dladmm.benchmarks.bench.PowerLaw;
import org.dladmm.benchmarks.bench.ScalingPoint;
import org.dladmm.benchmarks.bench.ScalingSeries;

/** Scaling as text: a line for each point, and the exponents below them. */
final class ScalingTable {
  private static final double MIB = 1 << 20;

  private final ScalingResult result;
  private final StringBuilder text = new StringBuilder();

  ScalingTable(ScalingResult result) {
    this.result = result;
  }

  String text() {
    line(result.options().describe() + ", seed " + result.seed());
    result.engines().lines().forEach(this::line);
    line("");
    line("%-8s%-10s%-22s%10s%12s%12s", "", "engine", "action", "size", "ms", "MiB");
    result.series().forEach(this::points);
    line("");
    line("cost ~ size^p, around %s; p at the end: of the largest two sizes", result.base());
    line("%-8s%-10s%-22s%8s%8s%8s%12s", "", "", "", "time p", "at end", "R2", "memory p");
    result.series().forEach(this::exponents);
    if (result.series().stream()
        .flatMap(one -> one.points().stream())
        .anyMatch(point -> !point.settled())) {
      line(
          "*: still getting faster when its time to warm up was over, or timed only while the machine was not at its best");
    }
    return text.toString();
  }

  private void points(ScalingSeries series) {
    for (ScalingPoint point : series.points()) {
      line(
          "%-8s%-10s%-22s%10d%12.3f%s%11.2f",
          series.axis().symbol(),
          series.engine(),
          series.action().label(),
          series.axis().of(point.size()),
          point.milliseconds(),
          point.settled() ? " " : "*",
          point.bytes() / MIB);
    }
  }

  private void exponents(ScalingSeries series) {
    line(
        "%-8s%-10s%-22s%8s%8s%8s%12s",
        series.axis().symbol(),
        series.engine(),
        series.action().label(),
        digits(series.time().map(PowerLaw::exponent)),
        digits(series.time().map(PowerLaw::atTheEnd)),
        digits(series.time().map(PowerLaw::fit)),
        digits(series.memory().map(PowerLaw::exponent)));
  }

  private static String digits(Optional<Double> value) {
    return value.map(v -> String.format(Locale.ROOT, "%.2f", v)).orElse("-");
  }

  private void line(String format, Object... values) {
    text.append(
            (values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .stripTrailing())
        .append('\n');
  }
}

package org.dladmm.cli.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dladmm.benchmarks.bench.Axis;
import org.dladmm.benchmarks.bench.PowerLaw;
import org.dladmm.benchmarks.bench.ScalingSeries;
import org.dladmm.cli.Version;
import org.dladmm.cli.report.LineChart;
import org.dladmm.cli.report.Report;
import org.dladmm.cli.report.Table;

/** Scaling with plots, for people. */
final class ScalingReport {
  private static final double MIB = 1 << 20;

  private final ScalingResult result;

  ScalingReport(ScalingResult result) {
    this.result = result;
  }

  Report report() {
    Report report =
        new Report("Cost against size")
            .paragraph(
                "Time and memory of D-LADMM networks, forward and in a step of training (with activations stored, and recomputed), when one"
                    + " size of "
                    + result.base()
                    + " (rows and columns of A, layers, samples in a batch) is varied and the others"
                    + " stay. Both axes are logarithmic: a straight line is a power of the size, and"
                    + " its slope the exponent.")
            .values(facts())
            .heading("Exponents")
            .paragraph(
                "Cost ~ size^p by least squares of the logarithms; at the end: of the largest two"
                    + " sizes alone.")
            .table(exponents());
    List<Axis> axes = result.series().stream().map(ScalingSeries::axis).distinct().toList();
    for (Axis axis : axes) {
      report
          .heading(axis.symbol() + ", " + axis.label())
          .chart(chart(axis, "Time", "milliseconds, shortest run", ScalingSeries::milliseconds))
          .chart(chart(axis, "Memory", "MiB of tensors", ScalingReport::mebibytes));
    }
    return report;
  }

  private Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("dladmm", Version.dladmm());
    facts.put("Java", System.getProperty("java.version"));
    facts.put("processors", Runtime.getRuntime().availableProcessors());
    facts.put("options", result.options().describe());
    return facts;
  }

  private Table exponents() {
    Table table =
        Table.of("size", "engine", "action", "time", "at the end", "R²", "memory", "at the end");
    for (ScalingSeries series : result.series()) {
      table =
          table.row(
              series.axis().symbol(),
              series.engine(),
              series.action().label(),
              digits(series.time().map(PowerLaw::exponent)),
              digits(series.time().map(PowerLaw::atTheEnd)),
              digits(series.time().map(PowerLaw::fit)),
              digits(series.memory().map(PowerLaw::exponent)),
              digits(series.memory().map(PowerLaw::atTheEnd)));
    }
    return table;
  }

  /** Two decimals; what is not known, as the slope through one point, is no number. */
  private static Object digits(Optional<Double> value) {
    return value
        .filter(Double::isFinite)
        .<Object>map(v -> BigDecimal.valueOf(v).setScale(2, RoundingMode.HALF_UP))
        .orElse(Double.NaN);
  }

  private LineChart chart(
      Axis axis, String what, String unit, Function<ScalingSeries, double[]> values) {
    LineChart chart =
        LineChart.of(what + " against " + axis.symbol(), axis.symbol() + ", " + axis.label(), unit)
            .withLogarithmicX()
            .withLogarithmicY();
    List<ScalingSeries> along =
        result.series().stream().filter(series -> series.axis() == axis).toList();
    for (ScalingSeries series : along) {
      chart =
          chart.series(
              series.engine() + ", " + series.action().label(),
              series.sizes(),
              values.apply(series));
    }
    return chart;
  }

  private static double[] mebibytes(ScalingSeries series) {
    return Arrays.stream(series.bytes()).map(bytes -> bytes / MIB).toArray();
  }
}

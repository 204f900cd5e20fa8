package org.dladmm.cli.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.benchmarks.bench.ScalingPoint;
import org.dladmm.benchmarks.bench.ScalingSeries;
import org.dladmm.cli.Version;
import org.dladmm.cli.files.Json;
import org.dladmm.cli.files.OutputFolder;

/** Writes what a measurement of scaling came to. */
final class ScalingFiles {
  private static final String FIGURES = "scaling.json";
  private static final String REPORT = "scaling.html";

  static final List<String> NAMES = List.of(FIGURES, REPORT);

  private ScalingFiles() {}

  static void write(OutputFolder folder, ScalingResult result) {
    Json.write(folder.file(FIGURES), figures(result));
    new ScalingReport(result).report().write(folder.file(REPORT));
  }

  private static Map<String, Object> figures(ScalingResult result) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("dladmm", Version.dladmm());
    values.put("java", System.getProperty("java.version"));
    values.put("vm", System.getProperty("java.vm.name"));
    values.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    values.put("processors", Runtime.getRuntime().availableProcessors());
    values.put("precision", result.options().precision().label());
    values.put("threads", result.options().threads());
    values.put("seed", result.seed());
    values.put("environment", Surroundings.environment());
    values.put("plan", BenchFiles.plan(result.plan()));
    values.put("engines", result.engines().described());
    values.put("leftOut", result.engines().leftOut());
    values.put("around", result.base().toString());
    values.put("series", result.series().stream().map(ScalingFiles::values).toList());
    return values;
  }

  private static Map<String, Object> values(ScalingSeries series) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("axis", series.axis());
    values.put("engine", series.engine());
    values.put("action", series.action());
    values.put("points", series.points().stream().map(p -> values(series, p)).toList());
    values.put("time", series.time().orElse(null));
    values.put("memory", series.memory().orElse(null));
    return values;
  }

  private static Map<String, Object> values(ScalingSeries series, ScalingPoint point) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("size", series.axis().of(point.size()));
    values.put("case", point.size().toString());
    values.put("milliseconds", point.milliseconds());
    values.put("settled", point.settled());
    values.put("bytes", point.bytes());
    return values;
  }
}

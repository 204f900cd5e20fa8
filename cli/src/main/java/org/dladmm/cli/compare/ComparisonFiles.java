package org.dladmm.cli.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.benchmarks.compare.Compared;
import org.dladmm.benchmarks.compare.Outcome;
import org.dladmm.cli.Version;
import org.dladmm.cli.files.Json;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.cli.report.Report;
import org.dladmm.cli.report.Table;
import org.dladmm.engine.Engine;

/** Writes what a comparison came to. */
final class ComparisonFiles {
  static final List<String> NAMES = List.of("summary.json", "report.html");

  private static final String MEASURE =
      "max|x - r| / max(1, max|r|), r of the reference in float64";

  private ComparisonFiles() {}

  static void write(OutputFolder folder, ComparisonResult result) {
    Json.write(folder.file("summary.json"), summary(result));
    report(result).write(folder.file("report.html"));
  }

  private static Map<String, Object> summary(ComparisonResult result) {
    Map<String, Object> summary = facts(result);
    summary.put("withinTolerance", result.allGood());
    summary.put("engines", result.engines().described());
    summary.put("leftOut", result.engines().leftOut());
    summary.put("workloads", result.workloads());
    return summary;
  }

  private static Map<String, Object> facts(ComparisonResult result) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("dladmm", Version.dladmm());
    facts.put("java", System.getProperty("java.version"));
    facts.put("precision", result.options().precision().label());
    facts.put("threads", result.options().threads());
    facts.put("seed", result.seed());
    facts.put("seconds", result.seconds());
    facts.put("difference", MEASURE);
    return facts;
  }

  private static Report report(ComparisonResult result) {
    Report report = new Report("The same work on every engine").values(facts(result));
    for (Map<String, Object> engine : result.engines().described()) {
      report.heading("Engine " + engine.get("id")).values(engine);
    }
    for (ComparedEngines.LeftOut engine : result.engines().leftOut()) {
      report.paragraph("Left out: %s: %s".formatted(engine.engine(), engine.reason()));
    }
    return report
        .heading("Results")
        .paragraph(
            "Times are the shortest of several runs; ratios are to the fastest engine; operations"
                + " are floating-point operations of one run.")
        .table(table(result));
  }

  private static Table table(ComparisonResult result) {
    List<String> headers = new ArrayList<>(List.of("work", "size", "operations", "tolerance"));
    for (Engine engine : result.engines().open()) {
      for (String column : List.of("difference", "verdict", "time", "ratio")) {
        headers.add(engine.id() + " " + column);
      }
    }
    Table table = Table.of(headers.toArray(String[]::new));
    for (Compared workload : result.workloads()) {
      table = table.row(cells(workload).toArray());
    }
    return table;
  }

  private static List<Object> cells(Compared workload) {
    List<Object> cells =
        new ArrayList<>(
            List.of(
                workload.workload(), workload.size(), workload.operations(), workload.tolerance()));
    for (Outcome outcome : workload.outcomes()) {
      cells.add(outcome.difference());
      cells.add(outcome.verdict());
      cells.add(ComparisonTable.time(outcome.seconds()));
      cells.add(outcome.ratio());
    }
    return cells;
  }
}

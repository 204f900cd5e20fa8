package org.dladmm.cli.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.benchmarks.bench.Agreement;
import org.dladmm.benchmarks.bench.BenchPlan;
import org.dladmm.benchmarks.bench.CaseResult;
import org.dladmm.benchmarks.peer.PyTorch;
import org.dladmm.cli.Version;
import org.dladmm.cli.files.Json;
import org.dladmm.cli.files.OutputFolder;

/** Writes what a bench came to. */
final class BenchFiles {
  static final List<String> NAMES = List.of("summary.json");

  private BenchFiles() {}

  static void write(OutputFolder folder, BenchResult result) {
    Json.write(folder.file("summary.json"), summary(result));
  }

  private static Map<String, Object> summary(BenchResult result) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("dladmm", Version.dladmm());
    summary.put("java", System.getProperty("java.version"));
    summary.put("vm", System.getProperty("java.vm.name"));
    summary.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    summary.put("processors", Runtime.getRuntime().availableProcessors());
    summary.put("precision", result.options().precision().label());
    summary.put("threads", result.options().threads());
    summary.put("seed", result.seed());
    summary.put("environment", Surroundings.environment());
    summary.put("plan", plan(result.plan()));
    summary.put("engines", result.engines().described());
    summary.put("leftOut", result.engines().leftOut());
    result.peer().ifPresent(torch -> summary.put("peer", peer(torch)));
    summary.put("ratioTo", result.peer().map(torch -> PyTorch.NAME).orElse("the fastest"));
    summary.put("cases", result.cases().stream().map(BenchFiles::values).toList());
    return summary;
  }

  static Map<String, Object> plan(BenchPlan lengths) {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("settledSeconds", lengths.settled().toMillis() * 1e-3);
    plan.put("mostWarmUpSeconds", lengths.mostWarmUp().toMillis() * 1e-3);
    plan.put("turnSeconds", lengths.turn().toMillis() * 1e-3);
    plan.put("turns", lengths.turns());
    plan.put("peerSettingSeconds", lengths.setting().toMillis() * 1e-3);
    return plan;
  }

  private static Map<String, Object> peer(PyTorch torch) {
    Map<String, Object> peer = new LinkedHashMap<>();
    peer.put("name", PyTorch.NAME);
    peer.put("versions", torch.describe());
    peer.put("environment", torch.environment());
    peer.put("allowedDifference", Agreement.LIMIT);
    return peer;
  }

  private static Map<String, Object> values(CaseResult one) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("case", one.size().toString());
    values.put("m", one.size().m());
    values.put("d", one.size().d());
    values.put("layers", one.size().layers());
    values.put("columns", one.size().columns());
    values.put("agreements", one.agreements());
    one.peerSettings().ifPresent(settings -> values.put("peerSettings", settings));
    values.put("actions", one.actions());
    return values;
  }
}

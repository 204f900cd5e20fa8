package org.dladmm.cli.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.benchmarks.bench.Agreement;
import org.dladmm.benchmarks.bench.CaseResult;
import org.dladmm.benchmarks.peer.Peer;
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
    summary.put("plan", plan(result));
    summary.put("engines", result.engines().described());
    summary.put("leftOut", result.engines().leftOut());
    summary.put("peers", result.peers().stream().map(BenchFiles::peer).toList());
    summary.put("ratioTo", result.ratioTo());
    summary.put("cases", result.cases().stream().map(BenchFiles::values).toList());
    return summary;
  }

  private static Map<String, Object> plan(BenchResult result) {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("settledSeconds", result.plan().settled().toMillis() * 1e-3);
    plan.put("mostWarmUpSeconds", result.plan().mostWarmUp().toMillis() * 1e-3);
    plan.put("turnSeconds", result.plan().turn().toMillis() * 1e-3);
    plan.put("turns", result.plan().turns());
    plan.put("peerSettingSeconds", result.plan().setting().toMillis() * 1e-3);
    return plan;
  }

  private static Map<String, Object> peer(Peer peer) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", peer.name());
    values.put("versions", peer.describe());
    values.put("environment", peer.environment());
    values.put("allowedDifference", Agreement.LIMIT);
    return values;
  }

  private static Map<String, Object> values(CaseResult one) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("case", one.size().toString());
    values.put("m", one.size().m());
    values.put("d", one.size().d());
    values.put("layers", one.size().layers());
    values.put("columns", one.size().columns());
    values.put("agreements", one.agreements());
    values.put("peerSettings", one.peerSettings());
    values.put("actions", one.actions());
    return values;
  }
}

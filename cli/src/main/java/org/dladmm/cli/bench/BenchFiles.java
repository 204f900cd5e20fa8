package org.dladmm.cli.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.benchmarks.bench.Agreement;
import org.dladmm.benchmarks.bench.BenchPlan;
import org.dladmm.benchmarks.bench.CaseResult;
import org.dladmm.benchmarks.bench.Certified;
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
    BenchSetup setup = result.setup();
    summary.put("complete", result.complete());
    summary.put("dladmm", Version.dladmm());
    summary.put("java", System.getProperty("java.version"));
    summary.put("vm", System.getProperty("java.vm.name"));
    summary.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    summary.put("processors", Runtime.getRuntime().availableProcessors());
    summary.put("precision", setup.options().precision().label());
    summary.put("threads", setup.options().threads());
    summary.put("seed", setup.seed());
    summary.put("environment", Surroundings.environment());
    summary.put("plan", plan(setup.plan()));
    summary.put("engines", setup.engines().described());
    summary.put("leftOut", setup.engines().leftOut());
    summary.put("peers", setup.peers().stream().map(BenchFiles::peer).toList());
    summary.put("ratioTo", setup.ratioTo());
    summary.put(
        "roofline", RooflineValues.of(result.roofline(), result.cases(), result.singleColumns()));
    summary.put("cases", result.cases().stream().map(BenchFiles::values).toList());
    summary.put("certified", result.certified().stream().map(BenchFiles::values).toList());
    return summary;
  }

  static Map<String, Object> plan(BenchPlan plan) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("settledSeconds", plan.settled().toMillis() * 1e-3);
    values.put("mostWarmUpSeconds", plan.mostWarmUp().toMillis() * 1e-3);
    values.put("turnSeconds", plan.turn().toMillis() * 1e-3);
    values.put("turns", plan.turns());
    values.put("peerSettingSeconds", plan.setting().toMillis() * 1e-3);
    return values;
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

  private static Map<String, Object> values(Certified one) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("case", one.size().toString());
    values.put("gap", one.gap());
    values.put("times", one.times());
    values.put("answers", one.answers());
    return values;
  }
}

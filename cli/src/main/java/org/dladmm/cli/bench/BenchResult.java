package org.dladmm.cli.bench;

import java.util.List;
import org.dladmm.benchmarks.bench.BenchPlan;
import org.dladmm.benchmarks.bench.CaseResult;
import org.dladmm.benchmarks.peer.Peer;
import org.dladmm.cli.compare.ComparedEngines;
import org.dladmm.engine.EngineOptions;

/**
 * What a bench came to.
 *
 * @param engines that were measured
 * @param peers beside which they were, if any
 * @param options that all engines were opened with
 * @param seed of the data
 * @param plan how long everything took
 * @param cases the results, by case
 */
record BenchResult(
    ComparedEngines engines,
    List<Peer> peers,
    EngineOptions options,
    long seed,
    BenchPlan plan,
    List<CaseResult> cases) {
  /** What ratios are to, in words. */
  String ratioTo() {
    return peers.isEmpty() ? "the fastest" : "the fastest peer";
  }
}

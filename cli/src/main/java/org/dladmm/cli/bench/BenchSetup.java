package org.dladmm.cli.bench;

import java.util.List;
import org.dladmm.benchmarks.bench.BenchPlan;
import org.dladmm.benchmarks.peer.Peer;
import org.dladmm.cli.compare.ComparedEngines;
import org.dladmm.engine.EngineOptions;

/**
 * What a bench measures, and how.
 *
 * @param engines that are measured
 * @param peers beside which they are, if any
 * @param options that all engines were opened with
 * @param seed of the data
 * @param plan how long everything takes
 */
record BenchSetup(
    ComparedEngines engines, List<Peer> peers, EngineOptions options, long seed, BenchPlan plan) {
  /** What ratios are to, in words. */
  String ratioTo() {
    return peers.isEmpty() ? "the fastest" : "the fastest peer";
  }
}

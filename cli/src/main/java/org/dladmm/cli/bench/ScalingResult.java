package org.dladmm.cli.bench;

import java.util.List;
import org.dladmm.benchmarks.bench.BenchCase;
import org.dladmm.benchmarks.bench.BenchPlan;
import org.dladmm.benchmarks.bench.ScalingSeries;
import org.dladmm.cli.compare.ComparedEngines;
import org.dladmm.engine.EngineOptions;

/**
 * What a measurement of scaling came to.
 *
 * @param engines that were measured
 * @param options that all engines were opened with
 * @param seed of the data
 * @param plan how long everything took
 * @param base the case whose sizes were varied
 * @param series one for each size that was varied, engine and action
 */
record ScalingResult(
    ComparedEngines engines,
    EngineOptions options,
    long seed,
    BenchPlan plan,
    BenchCase base,
    List<ScalingSeries> series) {}

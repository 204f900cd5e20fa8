package org.dladmm.cli.bench;

import java.util.List;
import java.util.Optional;
import org.dladmm.benchmarks.bench.BenchPlan;
import org.dladmm.benchmarks.bench.CaseResult;
import org.dladmm.benchmarks.bench.Certified;
import org.dladmm.benchmarks.bench.Roofline;
import org.dladmm.benchmarks.bench.SingleColumn;
import org.dladmm.benchmarks.peer.PyTorch;
import org.dladmm.cli.compare.ComparedEngines;
import org.dladmm.engine.EngineOptions;

/**
 * What a bench came to.
 *
 * @param engines that were measured
 * @param peer beside which they were, if any
 * @param options that all engines were opened with
 * @param seed of the data
 * @param plan how long everything took
 * @param cases the results, by case
 * @param certified the certified solves, by case
 * @param roofline what the machine could do meanwhile
 * @param singleColumns the cases of one column against reading what they need
 */
record BenchResult(
    ComparedEngines engines,
    Optional<PyTorch> peer,
    EngineOptions options,
    long seed,
    BenchPlan plan,
    List<CaseResult> cases,
    List<Certified> certified,
    Roofline roofline,
    List<SingleColumn> singleColumns) {}

package org.dladmm.benchmarks.bench;

import java.nio.file.Path;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.function.Consumer;
import org.dladmm.benchmarks.alone.Task;
import org.dladmm.benchmarks.workload.NetworkData;
import org.dladmm.benchmarks.workload.Networks;
import org.dladmm.benchmarks.workload.OperationCount;
import org.dladmm.benchmarks.workload.SolveWorkload;
import org.dladmm.engine.Engine;
import org.dladmm.solver.ColumnResult;
import org.dladmm.solver.Solution;
import org.dladmm.solver.Status;

/**
 * Times certified solves on engines: everything from X on the host to Z, E and λ there, with the
 * norm of A. Nobody else proves what the times are for, and so there is no peer.
 */
public final class CertifiedBench {
  /** The relative gap. */
  public static final double GAP = Task.GAP;

  private final List<Engine> engines;
  private final List<Path> plugins;
  private final BenchPlan plan;
  private final long seed;

  /**
   * A bench for engines that the caller opens and closes; those that cannot factorise, and so
   * cannot solve, are left out.
   *
   * @param plugins jars beside the class path in which they may be
   */
  public CertifiedBench(List<Engine> engines, List<Path> plugins, BenchPlan plan, long seed) {
    this.plugins = List.copyOf(plugins);
    this.engines = engines.stream().filter(engine -> engine.factorisations().isPresent()).toList();
    this.plan = plan;
    this.seed = seed;
  }

  /**
   * Runs the cases, one after the other; none where no engine can solve.
   *
   * @param listener hears how it goes on
   * @param ended hears of each case as soon as it has ended
   * @throws org.dladmm.benchmarks.process.ContenderException if an engine's JVM fails
   */
  public void run(List<BenchCase> cases, Bench.Listener listener, Consumer<Certified> ended) {
    if (engines.isEmpty()) {
      return;
    }
    int[] done = {0};
    long total = (long) cases.size() * (engines.size() + 2);
    for (BenchCase size : cases) {
      ended.accept(
          run(size, what -> listener.step(size + ", certified solve: " + what, done[0]++, total)));
    }
  }

  private Certified run(BenchCase size, Consumer<String> progress) {
    progress.accept("preparing");
    NetworkData data = NetworkData.of(seed, size.m(), size.d(), size.layers(), size.columns());
    NetworkData ridge = data.with(Networks.ridge(data, engines.get(0)));
    SolveWorkload solve = SolveWorkload.of(ridge.network(), ridge.samples().x(), GAP);
    List<Certified.Answer> answers = engines.stream().map(engine -> answer(solve, engine)).toList();
    try (Field field = Field.of(engines, plugins)) {
      field.prepare(Task.SOLVE, ridge);
      return new Certified(size, GAP, field.race(plan, progress), answers);
    }
  }

  private static Certified.Answer answer(SolveWorkload solve, Engine engine) {
    OperationCount counting = new OperationCount(engine);
    Solution solution = solve.solve(counting);
    IntSummaryStatistics steps =
        solution.columns().stream().mapToInt(ColumnResult::iterations).summaryStatistics();
    return new Certified.Answer(
        engine.id(),
        solution.columns().stream().filter(c -> c.status() == Status.CERTIFIED).count(),
        steps.getAverage(),
        steps.getMax(),
        counting.work().products());
  }
}

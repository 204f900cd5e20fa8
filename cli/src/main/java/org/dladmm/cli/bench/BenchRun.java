package org.dladmm.cli.bench;

import java.util.List;
import java.util.function.Function;
import org.dladmm.benchmarks.bench.Bench;
import org.dladmm.benchmarks.bench.BenchCase;
import org.dladmm.benchmarks.bench.CaseResult;
import org.dladmm.benchmarks.bench.Certified;
import org.dladmm.benchmarks.bench.CertifiedBench;
import org.dladmm.benchmarks.bench.Roofline;
import org.dladmm.cli.Session;
import org.dladmm.cli.progress.Progress;
import org.dladmm.engine.EngineOptions;

/** Measures the machine, networks and certified solves, and shows how it goes on. */
final class BenchRun {
  private final Session session;
  private final BenchSetup setup;
  private final Function<EngineOptions, Roofline> machine;

  /**
   * A run.
   *
   * @param machine measures what it can do
   */
  BenchRun(Session session, BenchSetup setup, Function<EngineOptions, Roofline> machine) {
    this.session = session;
    this.setup = setup;
    this.machine = machine;
  }

  /**
   * Runs it.
   *
   * @param again whether the machine is measured once more, after the cases
   */
  BenchResult of(List<BenchCase> sizes, boolean again) {
    session.detail("measuring what the machine can do");
    Roofline before = machine.apply(setup.options());
    List<CaseResult> cases = networks(sizes);
    List<Certified> certified = certified(sizes);
    Roofline roofline = again ? before.again() : before;
    return new BenchResult(setup, cases, certified, roofline, roofline.singleColumns(cases));
  }

  private List<CaseResult> networks(List<BenchCase> sizes) {
    try (Progress progress = session.progress()) {
      return new Bench(
              setup.engines().open(), setup.peers(), setup.plan(), setup.seed(), progress::step)
          .run(sizes);
    }
  }

  private List<Certified> certified(List<BenchCase> sizes) {
    try (Progress progress = session.progress()) {
      return new CertifiedBench(setup.engines().open(), setup.plan(), setup.seed())
          .run(sizes, progress::step);
    }
  }
}

package org.dladmm.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
  private final List<CaseResult> cases = new ArrayList<>();
  private final List<Certified> certified = new ArrayList<>();

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
   * @param soFar gets the result as far as it goes, whenever a case has ended
   */
  BenchResult of(List<BenchCase> sizes, boolean again, Consumer<BenchResult> soFar) {
    session.detail("measuring what the machine can do");
    Roofline before = machine.apply(setup.options());
    networks(
        sizes,
        one -> {
          cases.add(one);
          soFar.accept(result(before, false));
        });
    certified(
        sizes,
        one -> {
          certified.add(one);
          soFar.accept(result(before, false));
        });
    return result(again ? before.again() : before, true);
  }

  private BenchResult result(Roofline roofline, boolean complete) {
    return new BenchResult(
        setup,
        complete,
        List.copyOf(cases),
        List.copyOf(certified),
        roofline,
        complete ? roofline.singleColumns(cases) : List.of());
  }

  private void networks(List<BenchCase> sizes, Consumer<CaseResult> ended) {
    try (Progress progress = session.progress()) {
      new Bench(
              setup.engines().open(),
              session.pluginJars(),
              setup.peers(),
              setup.plan(),
              setup.seed(),
              progress::step)
          .run(sizes, ended);
    }
  }

  private void certified(List<BenchCase> sizes, Consumer<Certified> ended) {
    try (Progress progress = session.progress()) {
      new CertifiedBench(setup.engines().open(), session.pluginJars(), setup.plan(), setup.seed())
          .run(sizes, progress::step, ended);
    }
  }
}

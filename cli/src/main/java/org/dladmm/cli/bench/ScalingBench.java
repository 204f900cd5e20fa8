package org.dladmm.cli.bench;

import java.util.List;
import java.util.Optional;
import org.dladmm.benchmarks.bench.Axis;
import org.dladmm.benchmarks.bench.BenchCase;
import org.dladmm.benchmarks.bench.BenchPlan;
import org.dladmm.benchmarks.bench.Scaling;
import org.dladmm.benchmarks.bench.ScalingSeries;
import org.dladmm.benchmarks.peer.PeerProgram;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.Session;
import org.dladmm.cli.UserValues;
import org.dladmm.cli.compare.ComparedEngines;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.cli.progress.Progress;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Precision;
import org.dladmm.training.InputException;

/**
 * {@code dladmm bench --scaling}.
 *
 * @param engines to measure; all that are usable if there are none
 * @param peers that were asked for; scaling has none
 * @param cases the one to vary, if any
 * @param sizes that are varied, by their symbols; all if there are none
 * @param seconds each point is measured for
 * @param out the folder for the results
 */
record ScalingBench(
    Session session,
    List<String> engines,
    List<PeerProgram> peers,
    List<String> cases,
    List<String> sizes,
    Optional<Integer> seconds,
    boolean quick,
    Optional<String> out) {
  private static final long USUAL_SEED = 1;

  int run() {
    BenchPlan plan = plan();
    List<Axis> axes = axes();
    BenchCase base = base(axes);
    Optional<OutputFolder> folder = out.map(name -> OutputFolder.planned(name, ScalingFiles.NAMES));
    EngineOptions options = session.engineOptions(Precision.FLOAT32);
    long seed = session.seed().orElse(USUAL_SEED);
    try (ComparedEngines opened = ComparedEngines.open(session, engines, options)) {
      List<ScalingSeries> series;
      try (Progress progress = session.progress()) {
        series =
            new Scaling(opened.open(), session.pluginJars(), plan, seed, progress::step)
                .around(base, axes);
      }
      ScalingResult result = new ScalingResult(opened, options, seed, plan, base, series);
      session.out().print(new ScalingTable(result).text());
      folder.ifPresent(
          f -> {
            ScalingFiles.write(f, result);
            session.out().println("scaling.json and scaling.html are in " + f);
          });
    }
    return ExitStatus.DONE;
  }

  private BenchPlan plan() {
    if (!peers.isEmpty()) {
      throw new InputException(
          "--scaling measures engines alone; leave out --peers and --libtorch, or --scaling");
    }
    if (quick && seconds.isPresent()) {
      throw new InputException(
          "--quick has turns of its own length; leave out --seconds, or --quick");
    }
    int each = seconds.orElse(1);
    if (each < 1) {
      throw new InputException("--seconds must be 1 or more, not " + each);
    }
    return quick ? Scaling.quickPlan() : Scaling.plan(each);
  }

  private List<Axis> axes() {
    return sizes.isEmpty()
        ? List.of(Axis.values())
        : UserValues.check(() -> sizes.stream().map(Axis::of).distinct().sorted().toList());
  }

  private BenchCase base(List<Axis> axes) {
    if (cases.size() > 1) {
      throw new InputException(
          "--scaling varies the sizes of one case, but --cases names " + cases.size());
    }
    return cases.isEmpty()
        ? Scaling.usual()
        : UserValues.check(() -> Scaling.parse(cases.get(0), axes));
  }
}

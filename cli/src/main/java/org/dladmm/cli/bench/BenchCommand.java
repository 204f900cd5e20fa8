package org.dladmm.cli.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dladmm.benchmarks.bench.Bench;
import org.dladmm.benchmarks.bench.BenchCase;
import org.dladmm.benchmarks.bench.BenchPlan;
import org.dladmm.benchmarks.bench.Roofline;
import org.dladmm.benchmarks.peer.Libtorch;
import org.dladmm.benchmarks.peer.PeerProgram;
import org.dladmm.benchmarks.peer.PyTorch;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.Session;
import org.dladmm.cli.Subcommand;
import org.dladmm.cli.UserValues;
import org.dladmm.cli.compare.ComparedEngines;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.configuration.Setting;
import org.dladmm.configuration.SettingOrigin;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineSettings;
import org.dladmm.engine.Precision;
import org.dladmm.training.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dladmm bench}: how fast engines are, beside PyTorch. */
@Command(
    name = "bench",
    header = "Measure how fast networks run and train on every engine, beside PyTorch.",
    customSynopsis = {
      "dladmm bench [--peers [--python P]] [--libtorch F] [--engines ID,...]",
      "             [--cases C,...] [--seconds S | --quick] [--scaling [--sizes S,...]] [--out DIR]"
    },
    description = {
      "",
      "Times the forward pass and the training step (a batch gathered, all layers, loss, reverse sweep, Adam) of D-LADMM networks "
          + "on every engine that is usable here and, with --peers, of the same network in PyTorch, which a Python of yours runs. "
          + "With --libtorch the libraries of PyTorch, called from Java, are another peer, beside that one or alone; "
          + "'./mvnw -Plibtorch package -DskipTests' makes the folder F.",
      "",
      "First a peer must give every engine's loss and gradients to 1e-4, from equal parameters and samples; then its fastest "
          + "threads, layout and variant of Adam are looked for. Engines, each in a JVM of its own, are warmed up until they no longer "
          + "get faster. Then all take turns of a second, and of each the shortest run counts. The ratio says how many times as fast as the fastest peer "
          + "(without a peer: as the fastest engine) one is; the higher, the better.",
      "",
      "Then the engines solve: a network and steps from there, until every column of the case is certified to a gap of 1e-3.",
      "",
      "The machine is measured before and after: multiply-adds in registers, memory, caches. So every time is also told as a share of "
          + "the machine's peak with as many threads and, for a single column, over the time to read its weights once.",
      "",
      "All of it takes about half an hour with two engines; nothing else should run on the machine. docs/performance.md tells how to measure.",
      "",
      "With --scaling it measures, on engines alone, how time and memory grow with the layers K, the rows m and columns d of A, and the "
          + "samples N in a batch, around one case (500x250x15x20, or that of --cases), and fits a power of each. Training is measured with "
          + "activations stored and recomputed.",
      "",
      "Examples:",
      "  ./dladmm bench --quick",
      "  ./dladmm bench --scaling --out scaling",
      "  ./dladmm bench --peers --python /usr/bin/python3 --out measured",
      "  ./dladmm bench --peers --libtorch benchmarks/libtorch/target/libtorch",
      "  ./dladmm bench --peers --engines ejml --cases 500x250x15x1000 --seconds 20",
      ""
    },
    footerHeading = "%nFiles written to DIR:%n",
    footer = {
      "  summary.json  every time, the machine's peaks and the shares of them, the peers' settings, how far they differ, versions, options, environment;",
      "                written whenever a case has ended, and \"complete\" once all have",
      "  scaling.json  with --scaling, instead: every time and memory, the exponents, versions, options, environment",
      "  scaling.html  the same with plots"
    },
    exitCodeList = {
      "0:measured",
      "1:failed at run time: a peer is not there, or computes something else; an engine named cannot be used",
      "2:wrong usage, or an unknown engine"
    })
public final class BenchCommand extends Subcommand {
  private static final long USUAL_SEED = 1;
  private static final int USUAL_SECONDS = 5;

  private BenchPlan quickPlan = BenchPlan.quick();
  private Function<EngineOptions, Roofline> machine = Roofline::measure;

  @Option(names = "--peers", description = "Measure PyTorch too.")
  private boolean peers;

  @Option(
      names = "--python",
      paramLabel = "P",
      defaultValue = "python3",
      description = "The Python that has torch and numpy (${DEFAULT-VALUE}).")
  private String python;

  @Option(
      names = "--libtorch",
      paramLabel = "F",
      description =
          "Measure libtorch from Java too; F is the folder of its jars, benchmarks/libtorch/target/libtorch.")
  private Optional<Path> libtorch = Optional.empty();

  @Option(
      names = "--engines",
      paramLabel = "ID,...",
      split = ",",
      hideParamSyntax = true,
      description = "The engines to measure; without it, all that are usable.")
  private List<String> engines = List.of();

  @Option(
      names = "--cases",
      paramLabel = "C,...",
      split = ",",
      hideParamSyntax = true,
      description =
          "What to measure, each as rows x columns of A x layers x samples; without it, "
              + "500x250x15x1,500x250x15x20,500x250x15x1000,256x512x15x1,256x512x15x20,256x512x15x1024.")
  private List<String> cases = List.of();

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description =
          "How long each is measured in each case, forward and in training, after the warm-up (5).")
  private Optional<Integer> seconds = Optional.empty();

  @Option(
      names = "--quick",
      description =
          "A first look in a minute or two: little warm-up, and turns of a quarter second.")
  private boolean quick;

  @Option(
      names = "--scaling",
      description =
          "Measure how time and memory grow with each size, in about six minutes an engine.")
  private boolean scaling;

  @Option(
      names = "--sizes",
      paramLabel = "S,...",
      split = ",",
      hideParamSyntax = true,
      description = "With --scaling: which sizes are varied, of K, m, d and N; without it, all.")
  private List<String> sizes = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "A folder for the results; made if it is not there.")
  private Optional<String> out = Optional.empty();

  @Override
  protected int run(Session session) {
    if (scaling) {
      return new ScalingBench(
              session, asked(session), programs(), cases, sizes, seconds, quick, out)
          .run();
    }
    if (!sizes.isEmpty()) {
      throw new InputException(
          "--sizes says what --scaling varies; add --scaling, or leave it out");
    }
    BenchPlan plan = UserValues.check(this::plan);
    List<BenchCase> sizes =
        cases.isEmpty()
            ? BenchCase.standard()
            : UserValues.check(() -> cases.stream().map(Bench::parse).toList());
    Optional<OutputFolder> folder = out.map(name -> OutputFolder.planned(name, BenchFiles.NAMES));
    EngineOptions options = session.engineOptions(Precision.FLOAT32);
    long seed = session.seed().orElse(USUAL_SEED);
    try (ComparedEngines opened = ComparedEngines.open(session, asked(session), options);
        OpenPeers started = OpenPeers.start(programs())) {
      BenchSetup setup = new BenchSetup(opened, started.peers(), options, seed, plan);
      Consumer<BenchResult> keep = r -> folder.ifPresent(f -> BenchFiles.write(f, r));
      BenchResult result = new BenchRun(session, setup, machine).of(sizes, !quick, keep);
      session.out().print(result.text());
      keep.accept(result);
      folder.ifPresent(f -> session.out().println("summary.json is in " + f));
    }
    return ExitStatus.DONE;
  }

  private List<PeerProgram> programs() {
    List<PeerProgram> programs = new ArrayList<>();
    if (peers) {
      programs.add(new PyTorch(python));
    }
    libtorch.ifPresent(folder -> programs.add(new Libtorch(folder)));
    return programs;
  }

  private BenchPlan plan() {
    if (quick && seconds.isPresent()) {
      throw new IllegalArgumentException(
          "--quick has turns of its own length; leave out --seconds, or --quick");
    }
    int each = seconds.orElse(USUAL_SECONDS);
    if (each < 1) {
      throw new IllegalArgumentException("--seconds must be 1 or more, not " + each);
    }
    return quick ? quickPlan : BenchPlan.thorough(each);
  }

  /** The engines of the option; or the single one that the option of all commands names. */
  private List<String> asked(Session session) {
    return engines.isEmpty()
        ? session
            .settings()
            .get(EngineSettings.ENGINE)
            .filter(setting -> setting.origin() == SettingOrigin.EXPLICIT)
            .map(Setting::value)
            .map(List::of)
            .orElse(List.of())
        : engines;
  }

  /**
   * Replaces the plan of {@code --quick} and what measures the machine, where figures are not what
   * matters.
   */
  void measureBy(BenchPlan shorter, Function<EngineOptions, Roofline> other) {
    quickPlan = shorter;
    machine = other;
  }
}

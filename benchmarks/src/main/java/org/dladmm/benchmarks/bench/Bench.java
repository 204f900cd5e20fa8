package org.dladmm.benchmarks.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dladmm.benchmarks.alone.Task;
import org.dladmm.benchmarks.bench.CaseResult.ActionResult;
import org.dladmm.benchmarks.peer.Action;
import org.dladmm.benchmarks.peer.Peer;
import org.dladmm.benchmarks.peer.PeerSettings;
import org.dladmm.benchmarks.workload.NetworkData;
import org.dladmm.benchmarks.workload.Networks;
import org.dladmm.benchmarks.workload.OperationCount;
import org.dladmm.benchmarks.workload.Work;
import org.dladmm.benchmarks.workload.Workload;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Network;

/**
 * Times the forward pass and the training step of D-LADMM networks on engines, each in a JVM of its
 * own, and on peers.
 *
 * <p>Each peer is checked first: from equal parameters and samples its loss and gradients must be
 * those of every engine. For that the samples are taken, of three times as many, that stay furthest
 * from where a gradient jumps, so that rounding takes none of them across.
 */
public final class Bench {
  private static final int CANDIDATES = 3;

  private final List<Engine> engines;
  private final List<Path> plugins;
  private final List<Peer> peers;
  private final BenchPlan plan;
  private final long seed;
  private final Listener listener;
  private final Map<BenchCase, Network> networks = new HashMap<>();

  /** Hears how a run goes on. */
  public interface Listener {
    /**
     * A step begins.
     *
     * @param what is done in it
     * @param done how much is done
     * @param total how much there is to do, in the same unit
     */
    void step(String what, long done, long total);
  }

  /**
   * A bench for engines and peers, opened by the caller, who closes them. Engines check and
   * prepare; what is timed are others like them.
   *
   * @param engines one or more
   * @param plugins jars beside the class path in which they may be
   * @param peers beside which they are timed, if any
   * @param plan how long everything takes
   * @param seed of parameters and samples
   * @param listener hears how it goes on
   */
  public Bench(
      List<Engine> engines,
      List<Path> plugins,
      List<Peer> peers,
      BenchPlan plan,
      long seed,
      Listener listener) {
    this.engines = List.copyOf(engines);
    this.plugins = List.copyOf(plugins);
    this.peers = List.copyOf(peers);
    this.plan = plan;
    this.seed = seed;
    this.listener = listener;
  }

  /**
   * A case written as {@code 500x250x15x1000}.
   *
   * @throws IllegalArgumentException if it is none, or too large to be run
   */
  public static BenchCase parse(String text) {
    BenchCase size = BenchCase.parse(text);
    long candidates = (long) CANDIDATES * size.columns();
    return size.requireMatrices(Math.max(candidates, Networks.TRAINING_COLUMNS));
  }

  /**
   * Runs the cases, one after the other.
   *
   * @param ended hears of each as soon as it has ended
   * @throws org.dladmm.benchmarks.process.ContenderException if a peer, or the JVM of an engine,
   *     fails, or a peer computes something else
   */
  public void run(List<BenchCase> cases, Consumer<CaseResult> ended) {
    int[] done = {0};
    int total = cases.size() * stepsOfACase();
    for (BenchCase size : cases) {
      ended.accept(run(size, what -> listener.step(size + ", " + what, done[0]++, total)));
    }
  }

  /**
   * Preparing, with training where no case before had such layers; for each peer checking and
   * settings; for each action the warm-ups and the timing.
   */
  private int stepsOfACase() {
    int contenders = engines.size() + peers.size();
    return 1 + 2 * peers.size() + Action.values().length * (contenders + 1);
  }

  private CaseResult run(BenchCase size, Consumer<String> progress) {
    Network network = trained(size, progress);
    NetworkData data =
        NetworkData.of(seed, size.m(), size.d(), size.layers(), CANDIDATES * size.columns())
            .with(network)
            .furthestFromKinks(engines.get(0), size.columns());
    List<Agreement> agreements = new ArrayList<>();
    Map<String, PeerSettings> settings = new LinkedHashMap<>();
    for (Peer peer : peers) {
      progress.accept("comparing with " + peer.name());
      agreements.addAll(check(size, data, peer));
      progress.accept("looking for the best settings of " + peer.name());
      Background.await(Background.here()::idle, plan.mostWarmUp());
      settings.put(peer.name(), peer.findSettings(threads(), plan.setting()));
    }
    List<ActionResult> actions = new ArrayList<>();
    try (Field field = Field.of(engines, plugins)) {
      for (Action action : Action.values()) {
        actions.add(
            run(field, data, action, what -> progress.accept(action.label() + ": " + what)));
      }
    }
    return new CaseResult(size, agreements, settings, actions);
  }

  /** The same network for all numbers of samples. */
  private Network trained(BenchCase size, Consumer<String> progress) {
    BenchCase layers = new BenchCase(size.m(), size.d(), size.layers(), 1);
    progress.accept(networks.containsKey(layers) ? "preparing" : "training the network");
    return networks.computeIfAbsent(
        layers, one -> Networks.trained(seed, one.m(), one.d(), one.layers(), engines.get(0)));
  }

  private int threads() {
    return engines.stream().mapToInt(engine -> engine.options().threads()).max().orElseThrow();
  }

  private List<Agreement> check(BenchCase size, NetworkData data, Peer peer) {
    peer.load(data, engines.get(0).precision());
    Map<String, Map<String, Matrix>> theirs = new LinkedHashMap<>();
    peer.layouts().forEach(layout -> theirs.put(layout, peer.check(layout)));
    List<Agreement> agreements = new ArrayList<>();
    for (Engine engine : engines) {
      Map<String, Matrix> ours = lossAndGradients(engine, data);
      theirs.forEach(
          (layout, results) ->
              agreements.add(
                  Agreement.of(engine.id(), peer.name(), layout, ours, results).require(size)));
    }
    return agreements;
  }

  /** The results of the workload, named as the peer's and of the same size. */
  private static Map<String, Matrix> lossAndGradients(Engine engine, NetworkData data) {
    Map<String, Matrix> results = new LinkedHashMap<>();
    try (Workload.Prepared gradient = Networks.gradient(data).on(engine)) {
      gradient.run();
      gradient
          .results()
          .forEach(
              (name, value) ->
                  results.put(
                      name.replace("gradient of ", ""), value.times(1 / Networks.LOSS_FACTOR)));
    }
    return results;
  }

  private ActionResult run(
      Field field, NetworkData data, Action action, Consumer<String> progress) {
    Task task = action == Action.FORWARD ? Task.FORWARD : Task.STEP;
    Work work = OperationCount.of(task.workload(data), engines.get(0));
    field.prepare(task, data);
    return new ActionResult(action, work, field.race(peers, action, plan, progress));
  }
}

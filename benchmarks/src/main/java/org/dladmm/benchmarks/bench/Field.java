package org.dladmm.benchmarks.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dladmm.benchmarks.alone.AloneEngine;
import org.dladmm.benchmarks.alone.Task;
import org.dladmm.benchmarks.peer.Action;
import org.dladmm.benchmarks.peer.Peer;
import org.dladmm.benchmarks.workload.NetworkData;
import org.dladmm.engine.Engine;

/** Engines that take part in races, each in a JVM of its own. */
final class Field implements AutoCloseable {
  private final List<AloneEngine> engines = new ArrayList<>();

  private Field() {}

  /**
   * Engines like the given ones, in their order.
   *
   * @param plugins jars beside the class path in which they may be
   */
  static Field of(List<Engine> engines, List<Path> plugins) {
    Field field = new Field();
    try {
      engines.forEach(engine -> field.engines.add(AloneEngine.start(engine, plugins)));
      return field;
    } catch (RuntimeException e) {
      field.close();
      throw e;
    }
  }

  /** Prepares them for a task. */
  void prepare(Task task, NetworkData data) {
    engines.forEach(engine -> engine.prepare(task, data));
  }

  /** The memory that all tensors of the task take on each of them now. */
  List<Long> tensorBytes() {
    return engines.stream().map(AloneEngine::tensorBytes).toList();
  }

  /** The times of all for the task. */
  List<Timed> race(BenchPlan plan, Consumer<String> progress) {
    return race(List.of(), plan, progress);
  }

  /** The same beside peers that do what the task is. */
  List<Timed> race(List<Peer> peers, Action action, BenchPlan plan, Consumer<String> progress) {
    return race(
        peers.stream().map(peer -> new PeerContender(peer, action)).toList(), plan, progress);
  }

  private List<Timed> race(List<PeerContender> peers, BenchPlan plan, Consumer<String> progress) {
    List<Contender> contenders = new ArrayList<>();
    engines.forEach(engine -> contenders.add(new EngineContender(engine)));
    contenders.addAll(peers);
    Background background = Background.with(engines.stream().map(AloneEngine::process));
    return new Race(contenders, plan, background::idle, Cores::atTheirBest).run(progress);
  }

  @Override
  public void close() {
    engines.forEach(AloneEngine::close);
  }
}

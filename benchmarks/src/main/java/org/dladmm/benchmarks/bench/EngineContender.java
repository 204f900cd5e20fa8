package org.dladmm.benchmarks.bench;

import java.time.Duration;
import org.dladmm.benchmarks.peer.Turn;
import org.dladmm.benchmarks.workload.Workload;
import org.dladmm.engine.Engine;

/** A workload on an engine. */
final class EngineContender implements Contender {
  private final Engine engine;
  private final Workload.Prepared work;

  EngineContender(Engine engine, Workload workload) {
    this.engine = engine;
    work = workload.on(engine);
  }

  @Override
  public String name() {
    return engine.id();
  }

  @Override
  public boolean isPeer() {
    return false;
  }

  @Override
  public Turn turn(Duration duration) {
    long start = System.nanoTime();
    long before = start;
    long shortest = Long.MAX_VALUE;
    long runs = 0;
    do {
      work.run();
      engine.synchronise();
      long now = System.nanoTime();
      shortest = Math.min(shortest, now - before);
      before = now;
      runs++;
    } while (before - start < duration.toNanos());
    return new Turn(shortest * 1e-6, runs);
  }

  @Override
  public boolean warmsUp() {
    return true;
  }

  @Override
  public void close() {
    work.close();
  }
}

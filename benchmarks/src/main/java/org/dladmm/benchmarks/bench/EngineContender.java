package org.dladmm.benchmarks.bench;

import java.time.Duration;
import org.dladmm.benchmarks.alone.AloneEngine;
import org.dladmm.benchmarks.process.Turn;

/** An engine with the task that it is prepared for. */
record EngineContender(AloneEngine engine) implements Contender {
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
    return engine.time(duration);
  }

  @Override
  public boolean warmsUp() {
    return true;
  }
}

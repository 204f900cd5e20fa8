package org.dladmm.benchmarks.bench;

import java.time.Duration;
import org.dladmm.benchmarks.peer.Action;
import org.dladmm.benchmarks.peer.PyTorch;
import org.dladmm.benchmarks.peer.Turn;

/** An action of PyTorch, which was warmed up when its settings were found. */
record PeerContender(PyTorch peer, Action action) implements Contender {
  @Override
  public String name() {
    return PyTorch.NAME;
  }

  @Override
  public Turn turn(Duration duration) {
    return peer.time(action, duration);
  }

  @Override
  public boolean warmsUp() {
    return false;
  }

  /** The peer goes on to the next action. */
  @Override
  public void close() {}
}

package org.dladmm.benchmarks.bench;

import java.time.Duration;
import org.dladmm.benchmarks.peer.Action;
import org.dladmm.benchmarks.peer.Peer;
import org.dladmm.benchmarks.process.Turn;

/** An action of a peer, with the settings that were found. */
record PeerContender(Peer peer, Action action) implements Contender {
  @Override
  public String name() {
    return peer.name();
  }

  @Override
  public boolean isPeer() {
    return true;
  }

  @Override
  public Turn turn(Duration duration) {
    return peer.time(action, duration);
  }

  @Override
  public boolean warmsUp() {
    return peer.warmsUp();
  }
}

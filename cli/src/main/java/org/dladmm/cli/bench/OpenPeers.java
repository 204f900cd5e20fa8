package org.dladmm.cli.bench;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.benchmarks.peer.Peer;
import org.dladmm.benchmarks.peer.PeerProgram;

/**
 * Peers that were started together, and end together.
 *
 * @param peers in the order in which their programs were named
 */
record OpenPeers(List<Peer> peers) implements AutoCloseable {
  /**
   * Starts one after the other.
   *
   * @throws org.dladmm.benchmarks.process.ContenderException if one cannot be started; the others
   *     are ended
   */
  static OpenPeers start(List<PeerProgram> programs) {
    OpenPeers open = new OpenPeers(new ArrayList<>());
    try {
      programs.forEach(program -> open.peers.add(Peer.start(program)));
      return open;
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
  }

  @Override
  public void close() {
    peers.forEach(Peer::close);
  }
}

package org.dladmm.cli.denoise;

import org.dladmm.engine.Engine;
import org.dladmm.network.Network;

/**
 * A network and the engine that it runs on. Closing it closes the engine.
 *
 * @param network what restores
 * @param engine what computes
 * @param trainingSeconds what learning its dictionary, training and measuring it took, since the
 *     command began; not a number where it was not trained here
 */
record ReadyNetwork(Network network, Engine engine, double trainingSeconds)
    implements AutoCloseable {
  @Override
  public void close() {
    engine.close();
  }
}

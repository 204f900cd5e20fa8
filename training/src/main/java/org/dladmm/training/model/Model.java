package org.dladmm.training.model;

import java.util.Objects;
import org.dladmm.network.Network;

/**
 * A trained network and where it comes from: what a model file holds.
 *
 * @param network the network with its problem
 * @param provenance how it was trained, and the figures it reached
 */
public record Model(Network network, Provenance provenance) {
  public Model {
    Objects.requireNonNull(network);
    Objects.requireNonNull(provenance);
  }
}

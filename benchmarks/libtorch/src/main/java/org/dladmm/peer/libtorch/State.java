package org.dladmm.peer.libtorch;

import org.bytedeco.pytorch.Tensor;

/** What a layer computes: Z, E and λ. */
record State(Tensor z, Tensor e, Tensor multiplier) {}

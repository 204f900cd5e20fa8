package org.dladmm.peer.libtorch;

import org.bytedeco.pytorch.Tensor;

/** The parameters of a layer; theta and beta are the logarithms of what the formulas need. */
record Layer(Tensor w1, Tensor w2, Tensor theta1, Tensor theta2, Tensor beta) {}

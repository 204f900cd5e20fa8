package org.dladmm.peer.libtorch;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.TensorVector;

/** {@code torch::optim::Adam}. */
final class PlainAdam implements Adam.Update {
  private final org.bytedeco.pytorch.Adam adam;

  PlainAdam(TensorVector parameters, AdamNumbers numbers) {
    AdamOptions options = new AdamOptions(numbers.rate());
    putBetas(options.betas(), numbers);
    options.eps().put(numbers.epsilon());
    adam = new org.bytedeco.pytorch.Adam(parameters, options);
  }

  /**
   * The two lie in memory as the compiler's std::tuple has them, which may be the second first; the
   * defaults that are there, 0.9 and 0.999, tell.
   */
  private static void putBetas(DoublePointer betas, AdamNumbers numbers) {
    int first = betas.get(0) < betas.get(1) ? 0 : 1;
    betas.put(first, numbers.beta1());
    betas.put(1 - first, numbers.beta2());
  }

  @Override
  public void zeroGradients() {
    adam.zero_grad();
  }

  @Override
  public void step() {
    adam.step();
  }
}

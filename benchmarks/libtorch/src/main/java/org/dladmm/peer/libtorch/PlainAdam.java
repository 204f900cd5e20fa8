package org.dladmm.peer.libtorch;

import org.bytedeco.pytorch.AdamOptions;
import org.bytedeco.pytorch.TensorVector;

/** {@code torch::optim::Adam}. */
final class PlainAdam implements Adam.Update {
  private final org.bytedeco.pytorch.Adam adam;

  PlainAdam(TensorVector parameters, AdamNumbers numbers) {
    AdamOptions options = new AdamOptions(numbers.rate());
    options.betas().put(0, numbers.beta1());
    options.betas().put(1, numbers.beta2());
    options.eps().put(numbers.epsilon());
    adam = new org.bytedeco.pytorch.Adam(parameters, options);
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

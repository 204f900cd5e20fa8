package org.dladmm.peer.libtorch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.bytedeco.pytorch.TensorVector;

/** The variants of Adam that libtorch has on a CPU. */
enum Adam {
  /** One kernel for each parameter, which reads and writes everything once. */
  FUSED {
    @Override
    Update of(TensorVector parameters, AdamNumbers numbers) {
      return new FusedAdam(parameters, numbers);
    }
  },
  /** {@code torch::optim::Adam}: several operations for each parameter. */
  PLAIN {
    @Override
    Update of(TensorVector parameters, AdamNumbers numbers) {
      return new PlainAdam(parameters, numbers);
    }
  };

  /** Changes parameters by their gradients. */
  interface Update {
    /** Forgets all gradients. */
    void zeroGradients();

    void step();
  }

  abstract Update of(TensorVector parameters, AdamNumbers numbers);

  /** As answers call it. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

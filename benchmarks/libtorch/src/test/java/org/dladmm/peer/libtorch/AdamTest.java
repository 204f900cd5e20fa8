package org.dladmm.peer.libtorch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both variants of Adam are the same method. */
class AdamTest {
  private static final AdamNumbers NUMBERS = new AdamNumbers(0.1, 0.9, 0.999, 1e-8);

  @BeforeAll
  static void unpack() throws Exception {
    Natives.unpack();
  }

  /** Minimises Σ (p − 1)⁴, whose gradients are of very different sizes. */
  private static double[] after(int steps, Adam variant) {
    try (PointerScope scope = new PointerScope()) {
      Tensor parameter =
          AbstractTensor.create(new double[] {0, 1.5, -3}, 3).set_requires_grad(true);
      Tensor target = AbstractTensor.create(new double[] {1, 1, 1}, 3);
      Adam.Update adam = variant.of(new TensorVector(parameter), NUMBERS);
      for (int k = 0; k < steps; k++) {
        adam.zeroGradients();
        Tensor square = parameter.sub(target).mul(parameter.sub(target));
        square.mul(square).sum().backward();
        adam.step();
      }
      double[] values = new double[3];
      parameter.data_ptr_double().get(values);
      return values;
    }
  }

  @Test
  void fusedIsPlain() {
    assertArrayEquals(after(7, Adam.PLAIN), after(7, Adam.FUSED), 1e-12);
  }

  @Test
  void theFirstStepIsOfTheLengthOfTheRate() {
    for (Adam variant : Adam.values()) {
      double[] first = after(1, variant);
      assertEquals(0.1, first[0], 1e-7);
      assertEquals(1.4, first[1], 1e-7);
      assertEquals(-2.9, first[2], 1e-7);
    }
  }
}

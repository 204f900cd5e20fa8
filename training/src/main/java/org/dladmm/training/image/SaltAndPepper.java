package org.dladmm.training.image;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.matrix.Matrix;
import org.dladmm.random.CounterRandom;
import org.dladmm.training.InputException;

/**
 * Salt-and-pepper noise: every value of every channel is, independently of all others, replaced
 * with a given probability, half of the time by 0 and half by 1, as MATLAB's {@code imnoise} does.
 *
 * @param rate probability with which a value is replaced, in [0, 1]
 * @param seed decides, with the name of a picture, what becomes of its values
 */
public record SaltAndPepper(double rate, long seed) {
  /**
   * A noise.
   *
   * @throws InputException if the rate is no probability
   */
  public SaltAndPepper {
    if (!(rate >= 0 && rate <= 1)) {
      throw new InputException(
          "a noise rate is a share of the pixels, from 0 to 1, not %s".formatted(rate));
    }
  }

  /**
   * The picture with noise; the one given is left as it is.
   *
   * @param name of the picture: the same name has the same noise, another one another
   */
  public Picture corrupt(Picture clean, String name) {
    List<Matrix> channels = new ArrayList<>();
    for (Matrix channel : clean.channels()) {
      String stream = "channel %d of %s".formatted(channels.size(), name);
      channels.add(corrupt(channel, stream));
    }
    return new Picture(channels);
  }

  /** Values with noise, which what they are called decides in the same way. */
  Matrix corrupt(Matrix channel, String name) {
    CounterRandom random = new CounterRandom(seed, "salt and pepper in " + name);
    Matrix noisy = channel.copy();
    for (int k = 0; k < noisy.values().length; k++) {
      double drawn = random.uniform(k);
      if (drawn < rate) {
        noisy.values()[k] = drawn < rate / 2 ? 0 : 1;
      }
    }
    return noisy;
  }
}

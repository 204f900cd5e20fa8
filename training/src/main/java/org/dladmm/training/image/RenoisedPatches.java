package org.dladmm.training.image;

import java.util.Optional;
import java.util.Set;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.SampleSource;
import org.dladmm.training.Samples;
import org.dladmm.training.loss.Truth;

/**
 * Patches without noise that are made noisy anew in every epoch, so that E* = X − signal is known:
 * what a network for X = AZ + E can be trained on without any image that was never noisy.
 *
 * @param signal the patches without noise, m×n
 * @param rate share of their values that become salt or pepper
 * @param seed decides which
 * @param meansRemoved whether the mean of every noisy patch is taken away
 */
public record RenoisedPatches(Matrix signal, double rate, long seed, boolean meansRemoved)
    implements SampleSource {
  @Override
  public int parts() {
    return 1;
  }

  @Override
  public int columns(int part) {
    return signal.columns();
  }

  @Override
  public Set<Truth> truth() {
    return Set.of(Truth.E);
  }

  @Override
  public Samples part(int epoch, int part) {
    Matrix x = new SaltAndPepper(rate, seed).corrupt(signal, "patches of epoch " + epoch);
    Matrix e = x.copy();
    for (int k = 0; k < e.values().length; k++) {
      e.values()[k] -= signal.values()[k];
    }
    if (meansRemoved) {
      PatchMeans.of(x).addTo(x, -1);
    }
    return new Samples(x, Optional.empty(), Optional.of(e), Optional.empty());
  }
}

package org.dladmm.training;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.loss.Truth;

/**
 * Columns to train on or to measure with.
 *
 * @param x X, m×n
 * @param z Z*, d1×n, where it is known
 * @param e E*, d2×n, where it is known
 * @param signal what AZ should be, m×n, where it is known: the clean image patches
 */
public record Samples(Matrix x, Optional<Matrix> z, Optional<Matrix> e, Optional<Matrix> signal) {
  public static Samples of(Matrix x) {
    return new Samples(x, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static Samples of(Matrix x, Matrix z, Matrix e) {
    return new Samples(x, Optional.of(z), Optional.of(e), Optional.empty());
  }

  public Samples withSignal(Matrix clean) {
    return new Samples(x, z, e, Optional.of(clean));
  }

  /** Whether Z* and E* are known. */
  public boolean hasTruth() {
    return z.isPresent() && e.isPresent();
  }

  /** What is known of the solutions. */
  public Set<Truth> truth() {
    Set<Truth> known = EnumSet.noneOf(Truth.class);
    z.ifPresent(matrix -> known.add(Truth.Z));
    e.ifPresent(matrix -> known.add(Truth.E));
    return known;
  }

  /** Columns {@code from} (inclusive) to {@code to} (exclusive). */
  public Samples columns(int from, int to) {
    return new Samples(
        x.columns(from, to),
        z.map(m -> m.columns(from, to)),
        e.map(m -> m.columns(from, to)),
        signal.map(m -> m.columns(from, to)));
  }
}

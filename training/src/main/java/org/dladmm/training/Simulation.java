package org.dladmm.training;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dladmm.matrix.Matrix;
import org.dladmm.random.CounterRandom;
import org.dladmm.training.loss.Truth;

/**
 * The paper's simulation: A has N(0, 1/d) entries and then unit columns, Z = Ber(p)∘N(0, σ²), E the
 * same, X = AZ + BE, B the identity or a matrix made like A.
 *
 * @param m rows of A and B
 * @param d columns of A
 * @param d2 columns of B; 0 for the identity
 * @param z how Z is drawn
 * @param e how E is drawn
 * @param truth whether Z and E are told with the columns, or X alone
 * @param seed decides everything
 */
public record Simulation(int m, int d, int d2, Entries z, Entries e, boolean truth, long seed) {
  public Simulation {
    if (m < 1 || d < 1 || d2 < 0) {
      throw new IllegalArgumentException(
          "a simulation needs m and d of 1 or more, not "
              + m
              + " and "
              + d
              + (d2 < 0 ? ", and " + d2 + " columns of B are too few" : ""));
    }
  }

  /** B is the identity, and E is drawn as Z is. */
  public Simulation(int m, int d, double density, double deviation, long seed) {
    this(m, d, 0, new Entries(density, deviation), new Entries(density, deviation), true, seed);
  }

  /**
   * Entries of a matrix, Ber(p)∘N(0, σ²).
   *
   * @param density p, the share of entries that are not 0
   * @param deviation σ
   */
  public record Entries(double density, double deviation) {
    public Entries {
      if (!(density > 0 && density <= 1)) {
        throw new IllegalArgumentException("the density must be in (0, 1], not " + density);
      }
      if (!(deviation > 0) || Double.isInfinite(deviation)) {
        throw new IllegalArgumentException(
            "the deviation must be positive and finite, not " + deviation);
      }
    }
  }

  /** m = 500, d = 250, p = 0.1, σ = 1, B the identity. */
  public static Simulation paper(long seed) {
    return new Simulation(500, 250, 0.1, 1, seed);
  }

  /** A. */
  public Matrix a() {
    return unitColumns("A", d);
  }

  /** B, where it is not the identity. */
  public Optional<Matrix> b() {
    return d2 == 0 ? Optional.empty() : Optional.of(unitColumns("B", d2));
  }

  private Matrix unitColumns(String stream, int columns) {
    Matrix a = new CounterRandom(seed, stream).gaussian(m, columns, 1 / Math.sqrt(columns));
    for (int j = 0; j < columns; j++) {
      double norm = Math.sqrt(a.squaredNorm(j));
      for (int i = 0; i < m; i++) {
        a.set(i, j, a.get(i, j) / norm);
      }
    }
    return a;
  }

  /**
   * Fresh columns; the same stream ({@code "train"}, {@code "test"}) gives the same columns.
   *
   * @throws IllegalArgumentException if there are to be none
   */
  public Samples samples(String stream, int columns) {
    if (columns < 1) {
      throw new IllegalArgumentException(
          "a simulation needs 1 column or more to " + stream + " with, not " + columns);
    }
    Matrix drawnZ = sparse(d, columns, z, stream + " Z");
    Matrix drawnE = sparse(d2 == 0 ? m : d2, columns, e, stream + " E");
    Matrix x = a().times(drawnZ);
    Matrix be = b().map(b -> b.times(drawnE)).orElse(drawnE);
    for (int i = 0; i < x.values().length; i++) {
      x.values()[i] += be.values()[i];
    }
    return truth ? Samples.of(x, drawnZ, drawnE) : Samples.of(x);
  }

  /**
   * Columns that are other ones in every epoch.
   *
   * @param columns of an epoch
   */
  public SampleSource fresh(int columns) {
    return new SampleSource() {
      @Override
      public int parts() {
        return 1;
      }

      @Override
      public int columns(int part) {
        return columns;
      }

      @Override
      public Samples part(int epoch, int part) {
        return samples("epoch " + epoch, columns);
      }

      @Override
      public Set<Truth> truth() {
        return truth ? EnumSet.allOf(Truth.class) : Set.of();
      }
    };
  }

  private Matrix sparse(int rows, int columns, Entries entries, String stream) {
    CounterRandom support = new CounterRandom(seed, stream + " support");
    CounterRandom values = new CounterRandom(seed, stream + " values");
    Matrix result = Matrix.zeros(rows, columns);
    for (int i = 0; i < result.values().length; i++) {
      if (support.uniform(i) < entries.density()) {
        result.values()[i] = entries.deviation() * values.gaussian(i);
      }
    }
    return result;
  }
}

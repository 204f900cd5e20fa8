package org.dladmm.engine.kit;

import static org.dladmm.engine.kit.Closeness.assertClose;
import static org.dladmm.engine.kit.Closeness.assertExact;

import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;
import org.dladmm.engine.Transpose;
import org.dladmm.matrix.Matrix;

/** Claims about {@link org.dladmm.engine.Engine#product}. */
abstract class ProductKit extends KitTests {
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @InBothPrecisions
  void everyShapeAndTransposeIsRightAndWithoutBetaTheOldResultIsNotRead(Precision precision) {
    for (int m : SIZES) {
      for (int k : SIZES) {
        for (int n : SIZES) {
          everyTranspose(precision, m, k, n, 1, 0);
        }
      }
    }
  }

  @InBothPrecisions
  void aLargeProductIsRight(Precision precision) {
    everyTranspose(precision, 500, 250, 300, 1, 0);
    everyTranspose(precision, 250, 1030, 20, 1, 0);
  }

  @InBothPrecisions
  void factorsScaleAndAccumulate(Precision precision) {
    for (double alpha : new double[] {1, -1, 0.5, 2.75}) {
      for (double beta : new double[] {0, 1, -1, 0.3}) {
        everyTranspose(precision, 9, 33, 7, alpha, beta);
        everyTranspose(precision, 65, 17, 40, alpha, beta);
      }
    }
  }

  private void everyTranspose(Precision precision, int m, int k, int n, double alpha, double beta) {
    Samples samples = new Samples(m * 31L + k * 17L + n);
    for (Transpose s : Transpose.values()) {
      for (Transpose t : Transpose.values()) {
        Matrix a = samples.uniform(s.rows(m, k), s.columns(m, k));
        Matrix b = samples.uniform(t.rows(k, n), t.columns(k, n));
        Matrix c = beta == 0 ? Matrix.constant(m, n, NAN) : samples.uniform(m, n);
        ProductOracle oracle = ProductOracle.of(alpha, a, s, b, t, beta, c);
        try (Scratch scratch = scratch(precision)) {
          Tensor result = scratch.tensor(c);
          scratch.engine().product(alpha, scratch.tensor(a), s, scratch.tensor(b), t, beta, result);
          assertClose(
              oracle.value(),
              scratch.read(result),
              oracle.tolerance(precision),
              () ->
                  alpha
                      + "·op(A)·op(B) + "
                      + beta
                      + "·C, A "
                      + a.shape()
                      + " transposed: "
                      + s
                      + ", B "
                      + b.shape()
                      + " transposed: "
                      + t);
        }
      }
    }
  }

  @InBothPrecisions
  void aProductOverNothingIsZeroOrTheScaledOldResult(Precision precision) {
    try (Scratch scratch = scratch(precision)) {
      Tensor a = scratch.tensor(9, 0);
      Tensor b = scratch.tensor(0, 7);
      Tensor c = scratch.tensor(Matrix.constant(9, 7, NAN));
      scratch.engine().product(1, a, Transpose.NO, b, Transpose.NO, 0, c);
      assertExact(Matrix.zeros(9, 7), scratch.read(c), () -> "β = 0");
      Tensor d = scratch.tensor(Matrix.constant(9, 7, 3));
      scratch.engine().product(1, a, Transpose.NO, b, Transpose.NO, 2, d);
      assertExact(Matrix.constant(9, 7, 6), scratch.read(d), () -> "β = 2");
    }
  }

  @InBothPrecisions
  void aNanInOneColumnStaysThere(Precision precision) {
    for (int n : new int[] {1, 7, 9, 33}) {
      Matrix b = new Samples(n).uniform(33, n);
      b.set(5, n / 2, NAN);
      propagates(precision, new Samples(1).uniform(41, 33), b);
    }
  }

  @InBothPrecisions
  void aNanInOneRowOfTheLeftOperandStaysThere(Precision precision) {
    Matrix a = new Samples(2).uniform(41, 33);
    a.set(40, 32, NAN);
    propagates(precision, a, new Samples(3).uniform(33, 20));
  }

  @InBothPrecisions
  void aNanOrAnInfinityIsNotHiddenByAZero(Precision precision) {
    Matrix a = Matrix.zeros(9, 9);
    Matrix b = new Samples(4).uniform(9, 7);
    b.set(3, 2, NAN);
    b.set(4, 5, INFINITY);
    propagates(precision, a, b);
  }

  @InBothPrecisions
  void infinitiesAddUpAsInArithmetic(Precision precision) {
    Matrix a = Matrix.constant(9, 3, 1);
    Matrix b =
        Matrix.ofRows(
            new double[] {INFINITY, INFINITY, -INFINITY},
            new double[] {1, -INFINITY, 2},
            new double[] {0, 0, 0});
    propagates(precision, a, b);
  }

  /** An engine may leave zeros out, but only where that changes nothing. */
  @InBothPrecisions
  void aFactorThatIsMostlyZeroIsLikeAnyOther(Precision precision) {
    for (int n : new int[] {1, 20, 100}) {
      for (Transpose t : Transpose.values()) {
        Samples samples = new Samples(n);
        Matrix a = samples.uniform(320, 90);
        Matrix b = samples.mostlyZero(t.rows(90, n), t.columns(90, n));
        oftenTimesSparse(precision, a, b, t, n);
        a.set(319, 7, INFINITY);
        a.set(3, 89, NAN);
        oftenTimesSparse(precision, a, b, t, n);
      }
    }
  }

  private void oftenTimesSparse(Precision precision, Matrix a, Matrix b, Transpose t, int n) {
    for (double beta : new double[] {0, 1}) {
      Matrix c = Matrix.constant(320, n, 2);
      ProductOracle oracle = ProductOracle.of(0.5, a, Transpose.NO, b, t, beta, c);
      try (Scratch scratch = scratch(precision)) {
        Tensor left = scratch.tensor(a);
        Tensor right = scratch.tensor(b);
        // often enough for an engine to think that A is worth packing
        Matrix first = null;
        for (int use = 0; use < 5; use++) {
          Tensor result = scratch.tensor(c);
          scratch.engine().product(0.5, left, Transpose.NO, right, t, beta, result);
          Matrix product = scratch.read(result);
          assertClose(
              oracle.value(),
              product,
              oracle.tolerance(precision),
              () -> "B is " + b.shape() + " and mostly 0, transposed: " + t);
          first = first == null ? product : first;
          assertExact(first, product, () -> "the same product again");
        }
      }
    }
  }

  private void propagates(Precision precision, Matrix a, Matrix b) {
    ProductOracle oracle = ProductOracle.of(a, b);
    try (Scratch scratch = scratch(precision)) {
      Matrix c = scratch.product(scratch.tensor(a), scratch.tensor(b));
      assertClose(
          oracle.value(), c, oracle.tolerance(precision), () -> a.shape() + " times " + b.shape());
    }
  }

  @InBothPrecisions
  void aMatrixMayBeMultipliedWithItself(Precision precision) {
    Matrix a = new Samples(5).uniform(33, 9);
    ProductOracle oracle = ProductOracle.of(1, a, Transpose.YES, a, Transpose.NO, 0, a);
    try (Scratch scratch = scratch(precision)) {
      Tensor tensor = scratch.tensor(a);
      Tensor gram = scratch.tensor(9, 9);
      scratch.engine().product(1, tensor, Transpose.YES, tensor, Transpose.NO, 0, gram);
      assertClose(oracle.value(), scratch.read(gram), oracle.tolerance(precision), () -> "AᵀA");
    }
  }

  /**
   * An engine may pack an operand once and keep that; it must notice every way in which the operand
   * can change.
   */
  @InBothPrecisions
  void aChangedOperandIsNoticed(Precision precision) {
    aChangedOperandIsNoticed(precision, 33, new Samples(6).uniform(9, 20));
    aChangedOperandIsNoticed(precision, 255, new Samples(7).mostlyZero(90, 100));
  }

  private void aChangedOperandIsNoticed(Precision precision, int rows, Matrix b) {
    Samples samples = new Samples(rows);
    for (OperandChange change : OperandChange.values()) {
      try (Scratch scratch = scratch(precision)) {
        Tensor a = scratch.tensor(samples.uniform(rows, b.rows()));
        Tensor right = scratch.tensor(b);
        // often enough for an engine to think that it is worth packing
        for (int k = 0; k < 5; k++) {
          scratch.product(a, right);
        }
        change.apply(scratch, a, samples);
        ProductOracle oracle = ProductOracle.of(scratch.read(a), b);
        assertClose(
            oracle.value(),
            scratch.product(a, right),
            oracle.tolerance(precision),
            () -> "after a change of A by " + change);
      }
    }
  }

  /** ⟨Ax, y⟩ = ⟨x, Aᵀy⟩, up to the rounding of both products. */
  @InBothPrecisions
  void theTransposeIsTheAdjoint(Precision precision) {
    for (int m : SIZES) {
      for (int n : SIZES) {
        Samples samples = new Samples(m + 1000L * n);
        Matrix a = samples.uniform(m, n);
        Matrix x = samples.uniform(n, 1);
        Matrix y = samples.uniform(m, 1);
        try (Scratch scratch = scratch(precision)) {
          Tensor matrix = scratch.tensor(a);
          Matrix ax = scratch.product(matrix, scratch.tensor(x));
          Tensor aty = scratch.tensor(n, 1);
          scratch
              .engine()
              .product(1, matrix, Transpose.YES, scratch.tensor(y), Transpose.NO, 0, aty);
          // every term of both sums is at most 1
          double tolerance = (m + n + 8.0) * precision.epsilon() * m * n;
          assertClose(
              Matrix.column(dot(ax, y)),
              Matrix.column(dot(x, scratch.read(aty))),
              k -> tolerance,
              () -> "the adjoint of a " + a.shape() + " matrix");
        }
      }
    }
  }

  private static double dot(Matrix x, Matrix y) {
    double sum = 0;
    for (int k = 0; k < x.values().length; k++) {
      sum += x.values()[k] * y.values()[k];
    }
    return sum;
  }
}

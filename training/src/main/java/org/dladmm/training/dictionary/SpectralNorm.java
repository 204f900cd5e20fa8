package org.dladmm.training.dictionary;

import org.dladmm.engine.Transpose;
import org.dladmm.expression.Expression;
import org.dladmm.program.Tape;

/**
 * ‖M‖₂² by power iterations v ← MᵀMv/‖MᵀMv‖, which start where those of the step before ended; or
 * that of some columns of M, if v is kept 0 at the others.
 *
 * @param vector v after them
 * @param square ‖MᵀMv‖ for a v of unit length: at most ‖M‖₂², and close to it
 */
record SpectralNorm(Expression vector, Expression square) {
  private static final int ITERATIONS = 3;

  /** A little of everything stays in v, so that it leaves the null space of an early M again. */
  private static final double REST = 1e-3;

  private static final double TINY = 1e-20;

  /**
   * Records the iterations.
   *
   * @param matrix M, or its transpose, as {@code of} says
   * @param of NO for the norm of M by vectors of its columns, YES for Mᵀ by those of its rows; the
   *     norm is the same
   * @param start v, of unit length
   * @param kept for each entry of v, 1, or 0 where it is 0 and remains so
   */
  static SpectralNorm record(
      Tape tape, Expression matrix, Transpose of, Expression start, Expression kept) {
    Transpose back = of == Transpose.NO ? Transpose.YES : Transpose.NO;
    Expression vector = start;
    Expression square = Expression.constant(0);
    for (int i = 0; i < ITERATIONS; i++) {
      Expression image = tape.product(matrix, of, vector, Transpose.NO);
      Expression product = tape.product(matrix, back, image, Transpose.NO);
      square = tape.store(length(tape, kept.times(product)));
      Expression moved = tape.store(kept.times(product.over(square.max(TINY)).plus(REST)));
      vector = tape.store(moved.over(length(tape, moved).max(TINY)));
    }
    return new SpectralNorm(vector, square);
  }

  private static Expression length(Tape tape, Expression vector) {
    return tape.sum(vector.square()).sqrt();
  }
}

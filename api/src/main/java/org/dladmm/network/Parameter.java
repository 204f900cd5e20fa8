package org.dladmm.network;

import java.util.OptionalInt;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.program.Tape;

/**
 * A learnable parameter of a network. What is stored and trained is the free value ϑ; a positive
 * parameter is exp(ϑ), so that no step of an optimiser can take it out of its range, and a step
 * changes it by a factor.
 *
 * @param name unique in its network: {@code "layer-03.theta1"}
 * @param broadcast FULL for a matrix, PER_ROW for a vector, SCALAR for a number
 * @param rows rows of the matrix that holds it
 * @param columns columns of the matrix that holds it
 * @param positive whether its value is exp(ϑ)
 */
public record Parameter(String name, Broadcast broadcast, int rows, int columns, boolean positive) {
  /** What the names of parameters of a single layer begin with. */
  static final String LAYER = "layer-";

  static Parameter matrix(String name, int rows, int columns) {
    return new Parameter(name, Broadcast.FULL, rows, columns, false);
  }

  /** What it is in its layer: {@code "theta1"}. */
  public String kind() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The layer it belongs to, counted from 1; none where all layers share it. */
  public OptionalInt layer() {
    return name.startsWith(LAYER)
        ? OptionalInt.of(Integer.parseInt(name.substring(LAYER.length(), name.lastIndexOf('.'))))
        : OptionalInt.empty();
  }

  /** Records the input that holds ϑ. */
  public Leaf input(Tape tape) {
    return switch (broadcast) {
      case FULL -> tape.input(rows, columns);
      case PER_ROW -> tape.perRowInput(rows);
      case SCALAR -> tape.scalarInput();
      case PER_COLUMN ->
          throw new IllegalStateException("no parameter's shape depends on the number of samples");
    };
  }

  /** Records the parameter's value. */
  public Expression value(Tape tape, Leaf free) {
    return positive ? tape.store(free.exp()) : free;
  }

  /** The free value of the given value. */
  public Matrix free(Matrix value) {
    return positive ? map(value, Math::log) : value;
  }

  /** The value of the given free value. */
  public Matrix value(Matrix free) {
    return positive ? map(free, Math::exp) : free;
  }

  private static Matrix map(Matrix source, java.util.function.DoubleUnaryOperator operator) {
    Matrix result = source.copy();
    for (int i = 0; i < result.values().length; i++) {
      result.values()[i] = operator.applyAsDouble(result.values()[i]);
    }
    return result;
  }
}

package org.dladmm.oracle;

import java.util.IdentityHashMap;
import java.util.Map;
import org.dladmm.matrix.Matrix;

/**
 * Values for the inputs of a {@link RandomTape}, and what follows from them, each computed once.
 */
final class Inputs {
  private final Map<Value, Matrix> known = new IdentityHashMap<>();

  void set(Value input, Matrix values) {
    known.put(input, values);
  }

  Matrix of(Value value) {
    Matrix matrix = known.get(value);
    if (matrix == null) {
      matrix = value.oracle().at(this);
      known.put(value, matrix);
    }
    return matrix;
  }
}

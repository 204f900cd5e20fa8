package org.dladmm.training.model;

import org.dladmm.operator.DenseOperator;
import org.dladmm.operator.DiagonalOperator;
import org.dladmm.operator.LinearOperator;
import org.dladmm.training.InputException;
import org.dladmm.training.model.proto.StoredOperator;
import org.dladmm.training.model.proto.StoredScaledIdentity;

/** Operators as model files keep them: with their structure, so that none costs more afterwards. */
final class OperatorCodec {
  private OperatorCodec() {}

  /**
   * The operator to be stored.
   *
   * @param name A or B
   * @throws InputException if there is no way to store it
   */
  static StoredOperator encode(String name, LinearOperator operator) {
    StoredOperator.Builder result = StoredOperator.newBuilder();
    if (operator instanceof DenseOperator dense) {
      result.setDense(MatrixCodec.encode(name, dense.matrix()));
    } else if (operator instanceof DiagonalOperator diagonal && diagonal.isScaledIdentity()) {
      result.setScaledIdentity(
          StoredScaledIdentity.newBuilder().setSize(diagonal.rows()).setScale(diagonal.scale()));
    } else if (operator instanceof DiagonalOperator diagonal) {
      result.setDiagonal(MatrixCodec.encode(name, diagonal.diagonalColumn()));
    } else {
      throw new InputException(
          ("%s (%s) is a %s, which a model file cannot keep;"
                  + " give it as a DenseOperator or a DiagonalOperator")
              .formatted(name, operator.shape(), operator.getClass().getName()));
    }
    return result.build();
  }

  /**
   * The operator that was stored; the size of a multiple of the identity is only a claim, which
   * takes no memory.
   *
   * @throws IllegalArgumentException if it is of no known kind, or its values do not make one
   */
  static LinearOperator decode(String name, StoredOperator stored) {
    return switch (stored.getKindCase()) {
      case DENSE -> new DenseOperator(MatrixCodec.decode(name, stored.getDense()));
      case SCALED_IDENTITY -> {
        StoredScaledIdentity identity = stored.getScaledIdentity();
        yield DiagonalOperator.scaled(identity.getSize(), identity.getScale());
      }
      case DIAGONAL -> DiagonalOperator.of(MatrixCodec.decode(name, stored.getDiagonal()));
      case KIND_NOT_SET ->
          throw new IllegalArgumentException(name + " is missing, or of a kind that is not known");
    };
  }
}

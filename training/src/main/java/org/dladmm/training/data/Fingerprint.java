package org.dladmm.training.data;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.dladmm.matrix.Matrix;
import org.dladmm.operator.DiagonalOperator;
import org.dladmm.operator.LinearOperator;

/** What tells data from other data: the SHA-256 of their shapes and values, in hexadecimal. */
public final class Fingerprint {
  private Fingerprint() {}

  /** Of an operator; of a diagonal one, its diagonal as a column. */
  public static String of(LinearOperator operator) {
    return of(List.of(values(operator)));
  }

  /** What an operator is made of: a matrix, or, where it is diagonal, its diagonal as a column. */
  public static Matrix values(LinearOperator operator) {
    return operator instanceof DiagonalOperator diagonal
        ? diagonal.diagonalColumn()
        : operator.toMatrix();
  }

  /** Of matrices, one after the other. */
  public static String of(List<Matrix> matrices) {
    return of(matrices.stream().map(Columns::of).toList(), Integer.MAX_VALUE);
  }

  /**
   * The fingerprint of matrices, which does not depend on how many columns are read at a time.
   *
   * @param atATime how many columns are read at a time
   * @throws org.dladmm.training.InputException if they cannot be read
   */
  public static String of(List<Columns> matrices, int atATime) {
    MessageDigest digest = sha256();
    for (Columns matrix : matrices) {
      digest.update(
          ByteBuffer.allocate(2 * Integer.BYTES)
              .putInt(matrix.rows())
              .putInt(matrix.columns())
              .flip());
      for (int to, from = 0; from < matrix.columns(); from = to) {
        to = from + Math.min(atATime, matrix.columns() - from);
        update(digest, matrix.read(from, to));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, Matrix matrix) {
    ByteBuffer column = ByteBuffer.allocate(Math.multiplyExact(matrix.rows(), Double.BYTES));
    for (int j = 0; j < matrix.columns(); j++) {
      column.clear();
      column.asDoubleBuffer().put(matrix.values(), j * matrix.rows(), matrix.rows());
      digest.update(column);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

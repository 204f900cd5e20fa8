package org.dladmm.training.model;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.dladmm.engine.Precision;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.data.DataChecks;
import org.dladmm.training.model.proto.StoredMatrix;

/** Matrices as model files keep them: in float32 where that loses nothing, otherwise in float64. */
final class MatrixCodec {
  private MatrixCodec() {}

  /** The smallest type that takes every value as it is. */
  static Precision type(Matrix matrix) {
    return Arrays.stream(matrix.values()).allMatch(v -> (float) v == v)
        ? Precision.FLOAT32
        : Precision.FLOAT64;
  }

  /**
   * The matrix to be stored.
   *
   * @param name what a sentence calls it
   * @throws org.dladmm.training.InputException if it is empty or a value is not finite
   */
  static StoredMatrix encode(String name, Matrix matrix) {
    DataChecks.finite(name, matrix);
    Precision type = type(matrix);
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(matrix.values().length, type.bytes()))
            .order(ByteOrder.LITTLE_ENDIAN);
    if (type == Precision.FLOAT32) {
      Arrays.stream(matrix.values()).forEach(v -> bytes.putFloat((float) v));
    } else {
      Arrays.stream(matrix.values()).forEach(bytes::putDouble);
    }
    return StoredMatrix.newBuilder()
        .setRows(matrix.rows())
        .setColumns(matrix.columns())
        .setType(type.label())
        .setValues(UnsafeByteOperations.unsafeWrap(bytes.flip()))
        .build();
  }

  /**
   * The matrix that was stored.
   *
   * @throws IllegalArgumentException if the bytes are not those of the shape it claims
   * @throws org.dladmm.training.InputException if it is empty or a value is not finite
   */
  static Matrix decode(String name, StoredMatrix stored) {
    Precision type = Precision.of(stored.getType());
    ByteString bytes = stored.getValues();
    long rows = Integer.toUnsignedLong(stored.getRows());
    long columns = Integer.toUnsignedLong(stored.getColumns());
    // Divided, because the product with the size of a value may be too large for a long.
    if (rows * columns != bytes.size() / type.bytes() || bytes.size() % type.bytes() != 0) {
      throw new IllegalArgumentException(
          "%s claims %d×%d values of %s, but has %d bytes"
              .formatted(name, rows, columns, type.label(), bytes.size()));
    }
    // One of them may be any number where the other is 0.
    if (rows == 0 || columns == 0) {
      throw new IllegalArgumentException("%s is empty: %d×%d".formatted(name, rows, columns));
    }
    ByteBuffer source = bytes.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    double[] values = new double[bytes.size() / type.bytes()];
    Arrays.setAll(values, k -> type == Precision.FLOAT32 ? source.getFloat() : source.getDouble());
    return DataChecks.finite(name, Matrix.of((int) rows, (int) columns, values));
  }
}

package org.dladmm.training.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import org.dladmm.engine.Precision;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.model.proto.StoredMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixCodecTest {
  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, 0.5, -3, 0x1p-149, 0x1.fffffeP127, 0x1p-126, 16777216, 1f / 3})
  void valuesOfFloat32AreKeptInIt(double value) {
    assertKept(Precision.FLOAT32, value);
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0.1, 16777217, 0x1p-150, 0x1.fffffep127 + 0x1p80, Double.MIN_VALUE, 1e300})
  void allOthersInFloat64(double value) {
    assertKept(Precision.FLOAT64, value);
  }

  private static void assertKept(Precision type, double value) {
    Matrix matrix = Matrix.ofRows(new double[] {1, value, 2}, new double[] {value, 3, 4});
    StoredMatrix stored = MatrixCodec.encode("A", matrix);
    assertEquals(type.label(), stored.getType());
    assertEquals(6 * type.bytes(), stored.getValues().size());
    assertEquals(matrix, MatrixCodec.decode("A", stored));
  }

  @Test
  void valuesAreLittleEndianColumnAfterColumn() {
    StoredMatrix stored = MatrixCodec.encode("A", Matrix.ofRows(new double[] {1, -2}));
    assertArrayEquals(
        new byte[] {0, 0, (byte) 0x80, 0x3F, 0, 0, 0, (byte) 0xC0},
        stored.getValues().toByteArray());
  }

  @ParameterizedTest
  @CsvSource({
    "2, 3, float32, 28",
    "2, 3, float32, 25",
    "2, 3, float64, 24",
    "-1, -1, float64, 8",
    "-1, 1, float32, 4",
    "65536, 65536, float64, 0",
    "2147483647, 2147483647, float32, 4",
    "-2147483648, 1073741824, float64, 0",
    "0, 7, float32, 0",
    "0, 0, float64, 0",
    "1, 1, float16, 2",
    "1, 1, '', 8"
  })
  void bytesThatDoNotFitTheClaimAreRefused(int rows, int columns, String type, int bytes) {
    StoredMatrix stored =
        StoredMatrix.newBuilder()
            .setRows(rows)
            .setColumns(columns)
            .setType(type)
            .setValues(ByteString.copyFrom(new byte[bytes]))
            .build();
    assertThrows(IllegalArgumentException.class, () -> MatrixCodec.decode("A", stored));
  }

  @Test
  void theSentenceHasTheNumbers() {
    StoredMatrix stored =
        StoredMatrix.newBuilder().setRows(-1).setColumns(2).setType("float32").build();
    String sentence =
        assertThrows(
                IllegalArgumentException.class, () -> MatrixCodec.decode("the base W0", stored))
            .getMessage();
    assertEquals("the base W0 claims 4294967295×2 values of float32, but has 0 bytes", sentence);
  }
}

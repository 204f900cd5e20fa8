package org.dladmm.training.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  @TempDir Path directory;

  @Test
  void itIsThatOfShapesAndValuesHoweverTheyAreRead() throws IOException, GeneralSecurityException {
    Matrix x = Samples.matrix(1 / 8.0);
    Matrix z = Samples.matrix(3).transpose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (Matrix matrix : List.of(x, z)) {
      out.writeInt(matrix.rows());
      out.writeInt(matrix.columns());
      for (double value : matrix.values()) {
        out.writeDouble(value);
      }
    }
    String expected =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    NpyBytes.write(directory.resolve("x.npy"), x, true);
    NpyFile.write(directory.resolve("z-1.npy"), z.columns(0, 1));
    NpyFile.write(directory.resolve("z-2.npy"), z.columns(1, 3));
    for (int atATime : new int[] {1, 2, 3, 4, 100}) {
      assertEquals(expected, Fingerprint.of(List.of(Columns.of(x), Columns.of(z)), atATime));
      assertEquals(expected, Fingerprint.of(List.of(files("x.npy"), files("z-*.npy")), atATime));
    }
  }

  private Columns files(String reference) {
    return ColumnFiles.open(DataFiles.parse(reference, directory));
  }
}

package org.dladmm.training.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dladmm.matrix.Matrix;

/** Files as NumPy writes them, in either order. */
public final class NpyBytes {
  private NpyBytes() {}

  /** The matrix as float64 in C or in Fortran order. */
  public static Path write(Path path, Matrix matrix, boolean fortran) throws IOException {
    if (!fortran) {
      NpyFile.write(path, matrix);
      return path;
    }
    // the values of the transpose in C order are those of the matrix in Fortran order
    NpyFile.write(path, matrix.transpose());
    String shape = "'shape': (%d, %d), }";
    String text = Files.readString(path, StandardCharsets.ISO_8859_1);
    String turned =
        text.replace(
            "'fortran_order': False, " + shape.formatted(matrix.columns(), matrix.rows()),
            "'fortran_order': True, " + shape.formatted(matrix.rows(), matrix.columns()) + " ");
    return Files.write(path, turned.getBytes(StandardCharsets.ISO_8859_1));
  }
}

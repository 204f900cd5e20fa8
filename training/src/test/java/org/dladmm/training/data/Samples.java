package org.dladmm.training.data;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.InputException;
import org.junit.jupiter.api.function.Executable;

/** The files that NumPy and SciPy made, and the matrix that is in them. */
final class Samples {
  private Samples() {}

  /** The 3×4 matrix with the entries (10 i + j)·scale. */
  static Matrix matrix(double scale) {
    Matrix result = Matrix.zeros(3, 4);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 4; j++) {
        result.set(i, j, (10 * i + j) * scale);
      }
    }
    return result;
  }

  static byte[] bytes(String name) throws IOException {
    try (InputStream in = Samples.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  /** A copy of a sample file. */
  static Path file(Path directory, String name) throws IOException {
    return Files.write(directory.resolve(name), bytes(name));
  }

  /** The sentence that a user is shown. */
  static String refusal(Executable action) {
    return assertThrows(InputException.class, action).getMessage();
  }
}

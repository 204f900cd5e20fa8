package org.dladmm.training.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.InputException;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.Source;

/**
 * Matrices in MATLAB's {@code .mat} files of version 5, which {@code save -v7} and {@code -v6}
 * write, and SciPy's {@code savemat}.
 *
 * <p>Read are real full matrices of every number type and logical ones, and sparse ones as full.
 * Integers of 64 bits are rounded to doubles.
 */
public final class MatlabFile {
  private static final int BUFFER = 1 << 16;

  private MatlabFile() {}

  /**
   * The matrix that a variable holds, whatever its values; {@link DataFile#read} checks them too.
   *
   * @param variable its name; where it is missing, the sentence lists the variables there are
   * @throws InputException if the file cannot be read or the variable is no real matrix
   */
  public static Matrix read(Path path, Optional<String> variable) {
    IoFailures.requireFile(path);
    MatLayout.require(path);
    MatVariables variables = new MatVariables(variable);
    try {
      Optional<Array> found = find(path, variable, variables);
      if (found.isPresent() && found.get() instanceof us.hebi.matlab.mat.types.Matrix matrix) {
        return MatDecoder.toMatrix(path, matrix);
      }
      throw found.isEmpty() && variables.refusal().isEmpty()
          ? notThere(path, variable, variables.seen())
          : noMatrix(path, variable, variables.refusal().orElse("is an object"));
    } catch (InputException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw damaged(path, e);
    } catch (OutOfMemoryError e) {
      throw Capacity.outOfMemory(path.toString(), e);
    }
  }

  private static Optional<Array> find(Path path, Optional<String> variable, MatVariables variables)
      throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        Source source = new MatSource(in)) {
      MatFile content =
          GuardedMatReader.of(source, Files.size(path))
              .setEntryFilter(variables)
              .disableSubsystemProcessing()
              .readMat();
      return StreamSupport.stream(content.getEntries().spliterator(), false)
          .filter(entry -> variable.filter(entry.getName()::equals).isPresent())
          .map(MatFile.Entry::getValue)
          .findFirst();
    }
  }

  private static InputException noMatrix(Path path, Optional<String> variable, String what) {
    return new InputException(
        path
            + ":"
            + variable.orElse("")
            + " "
            + what
            + ", but a real matrix of two axes is needed; save one as a variable of its own");
  }

  private static InputException damaged(Path path, Exception e) {
    // The library wraps what it throws.
    Throwable cause = e.getCause() == null ? e : e.getCause();
    boolean silent = cause.getMessage() == null || cause instanceof EOFException;
    return new InputException(
        path + " is damaged or cut short: " + (silent ? "it ends too early" : cause.getMessage()),
        e);
  }

  private static InputException notThere(Path path, Optional<String> variable, List<String> seen) {
    String list = seen.isEmpty() ? "it has none" : "it has " + String.join(", ", seen);
    return new InputException(
        variable
            .map(name -> path + " has no variable " + name + "; " + list)
            .orElse(path + " needs the name of a variable, as in file.mat:X; " + list));
  }
}

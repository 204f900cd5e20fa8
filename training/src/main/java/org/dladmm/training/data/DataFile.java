package org.dladmm.training.data;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.InputException;

/**
 * A matrix in a file, as users refer to it: {@code X.npy}, {@code X.csv}, {@code data.mat:D}, and
 * {@code :T} behind any of them for the transpose.
 *
 * <p>Columns are samples. In {@code data.mat:T} the {@code T} is the variable, because a MATLAB
 * file always needs one; its transpose is {@code data.mat:T:T}. The directory and the name before
 * the ending may contain colons.
 *
 * @param path where the file is
 * @param variable the variable in a {@code .mat} file; empty for the other formats, and where the
 *     user named none
 * @param transposed whether the matrix meant is the transpose of the one in the file
 */
public record DataFile(Path path, Optional<String> variable, boolean transposed) {
  private static final Pattern REFERENCE =
      Pattern.compile("(.*\\.(?:npy|csv))(:T)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern MAT_REFERENCE =
      Pattern.compile(
          "(.*\\.mat)(?::([a-z][a-z_0-9]*))?(:T)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  public DataFile {
    Objects.requireNonNull(path);
    Objects.requireNonNull(variable);
  }

  /**
   * The file that a reference names; relative paths start at the working directory.
   *
   * @throws InputException if the reference has none of the known forms; the file is not looked at
   */
  public static DataFile parse(String reference) {
    return parse(reference, Path.of(""));
  }

  /** The file that a reference names; relative paths start at {@code directory}. */
  public static DataFile parse(String reference, Path directory) {
    return Reference.of(reference)
        .map(parts -> parts.at(FilePattern.path(parts.name(), directory)))
        .orElseThrow(
            () ->
                new InputException(
                    "\""
                        + reference
                        + "\" is not a data file; write file.npy, file.csv or file.mat:variable,"
                        + " and :T behind it for the transpose"));
  }

  /** What a reference is made of. */
  record Reference(String name, Optional<String> variable, boolean transposed) {
    static Optional<Reference> of(String reference) {
      Matcher mat = MAT_REFERENCE.matcher(reference);
      if (mat.matches()) {
        return Optional.of(
            new Reference(mat.group(1), Optional.ofNullable(mat.group(2)), mat.group(3) != null));
      }
      Matcher plain = REFERENCE.matcher(reference);
      return plain.matches()
          ? Optional.of(new Reference(plain.group(1), Optional.empty(), plain.group(2) != null))
          : Optional.empty();
    }

    /** The same of the file at this path. */
    DataFile at(Path path) {
      return new DataFile(path, variable, transposed);
    }
  }

  /**
   * The matrix, with every entry finite.
   *
   * @throws InputException if the file cannot be read, is no matrix, is empty, or has an entry that
   *     is NaN or infinite; that entry is named by its place in the file, before transposing
   */
  public Matrix read() {
    return transposeIfAsked(DataChecks.finite(path.toString(), readFile()));
  }

  /** The same for bounds, where an infinite entry means that there is none: only NaN is refused. */
  public Matrix readBounds() {
    return transposeIfAsked(DataChecks.notNaN(path.toString(), readFile()));
  }

  /**
   * Writes a matrix to the file: float64 for {@code .npy}, the shortest decimals that read back to
   * the same values for {@code .csv}. With {@code :T} the transpose is written.
   *
   * @throws InputException if the format cannot be written or the place is not writable
   * @throws java.io.UncheckedIOException if writing fails half-way; no partial file remains
   */
  public void write(Matrix matrix) {
    Matrix content = transposeIfAsked(matrix);
    if (hasEnding(".npy")) {
      NpyFile.write(path, content);
    } else if (hasEnding(".csv")) {
      CsvFile.write(path, content);
    } else {
      throw new InputException(
          path + " cannot be written, because .mat files are only read; name a .npy or .csv file");
    }
  }

  private Matrix readFile() {
    if (hasEnding(".npy")) {
      return NpyFile.read(path);
    }
    if (hasEnding(".csv")) {
      return CsvFile.read(path);
    }
    return MatlabFile.read(path, variable);
  }

  boolean hasEnding(String ending) {
    return path.toString()
        .regionMatches(
            true, path.toString().length() - ending.length(), ending, 0, ending.length());
  }

  private Matrix transposeIfAsked(Matrix matrix) {
    return transposed ? matrix.transpose() : matrix;
  }

  /** The reference, as a user would write it. */
  @Override
  public String toString() {
    return path + variable.map(name -> ":" + name).orElse("") + (transposed ? ":T" : "");
  }
}

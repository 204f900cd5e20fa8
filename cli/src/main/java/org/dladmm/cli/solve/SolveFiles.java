package org.dladmm.cli.solve;

import java.nio.file.Path;
import java.util.List;
import org.dladmm.cli.files.Json;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.engine.Precision;
import org.dladmm.matrix.Matrix;
import org.dladmm.solver.Solution;
import org.dladmm.training.data.NpyFile;

/** The results of solving as files. */
final class SolveFiles {
  private static final String SUMMARY = "summary.json";

  /** All of them. */
  static final List<String> NAMES = List.of("Z.npy", "E.npy", "lambda.npy", SUMMARY);

  private SolveFiles() {}

  /**
   * Writes all of them. The summary comes last, so that where it is, the arrays are those it tells
   * of.
   *
   * @param precision of the arrays: that in which the certificate was computed
   */
  static void write(
      OutputFolder folder, Solution solution, Precision precision, SolveSummary summary) {
    folder.remove(SUMMARY);
    write(folder.file("Z.npy"), solution.z(), precision);
    write(folder.file("E.npy"), solution.e(), precision);
    write(folder.file("lambda.npy"), solution.lambda(), precision);
    Json.write(folder.file(SUMMARY), summary);
  }

  private static void write(Path path, Matrix matrix, Precision precision) {
    if (precision == Precision.FLOAT32) {
      NpyFile.writeFloat32(path, matrix);
    } else {
      NpyFile.write(path, matrix);
    }
  }
}

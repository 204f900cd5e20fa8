package org.dladmm.cli.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dladmm.cli.files.Json;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.engine.Precision;
import org.dladmm.problem.Problem;
import org.dladmm.solver.AnswerSink;
import org.dladmm.solver.Solution;
import org.dladmm.solver.Tally;
import org.dladmm.training.data.NpyColumnsWriter;

/**
 * The results of solving as files, written as the answers come. They are there when all are
 * committed; until then those of an earlier run stay, and what is closed uncommitted leaves
 * nothing.
 */
final class SolveFiles implements AnswerSink, AutoCloseable {
  private static final String SUMMARY = "summary.json";

  /** All of them. */
  static final List<String> NAMES =
      List.of("Z.npy", "E.npy", "lambda.npy", SUMMARY, ColumnTable.NAME);

  /** So many columns are told of in the summary. */
  static final int MOST_IN_SUMMARY = 100_000;

  private final OutputFolder folder;
  private final NpyColumnsWriter z;
  private final NpyColumnsWriter e;
  private final NpyColumnsWriter lambda;
  private final ColumnLog columns;
  private final List<Runnable> closing = new ArrayList<>();
  private final Tally tally = new Tally();

  /**
   * Begins the files.
   *
   * @param precision of the arrays: that in which the certificate is computed
   * @param mostInSummary of more columns the results are a table of their own
   */
  SolveFiles(OutputFolder folder, Problem problem, int n, Precision precision, int mostInSummary) {
    this.folder = folder;
    boolean single = precision == Precision.FLOAT32;
    z = array("Z.npy", problem.a().columns(), n, single);
    e = array("E.npy", problem.b().columns(), n, single);
    lambda = array("lambda.npy", problem.a().rows(), n, single);
    columns = begin(() -> ColumnLog.of(n, mostInSummary, folder), ColumnLog::close);
  }

  private NpyColumnsWriter array(String name, int rows, int n, boolean single) {
    return begin(
        () -> NpyColumnsWriter.create(folder.file(name), rows, n, single), NpyColumnsWriter::close);
  }

  /** If one of them cannot be begun, nothing remains of the others. */
  private <T> T begin(Supplier<T> make, Consumer<T> close) {
    try {
      T begun = make.get();
      closing.add(() -> close.accept(begun));
      return begun;
    } catch (RuntimeException failure) {
      close();
      throw failure;
    }
  }

  @Override
  public void take(int from, Solution part) {
    z.write(from, part.z());
    e.write(from, part.e());
    lambda.write(from, part.lambda());
    columns.add(part.columns());
    tally.add(part.columns());
  }

  /** What is written, as a sentence names it. */
  String names() {
    return columns.inSummary()
        ? "Z.npy, E.npy, lambda.npy and summary.json"
        : "Z.npy, E.npy, lambda.npy, columns.csv and summary.json";
  }

  /** How the columns taken so far ended. */
  Tally tally() {
    return tally;
  }

  /**
   * All answers are there. The summary comes last, so that where it is, the other files are those
   * it tells of.
   */
  void commit(SolveSummary summary) {
    folder.remove(SUMMARY);
    folder.remove(ColumnTable.NAME);
    z.commit();
    e.commit();
    lambda.commit();
    columns.commit();
    Json.write(folder.file(SUMMARY), summary.with(columns.summary(tally)));
  }

  @Override
  public void close() {
    closing.forEach(Runnable::run);
  }
}

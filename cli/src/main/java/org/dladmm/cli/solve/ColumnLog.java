package org.dladmm.cli.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.solver.ColumnResult;
import org.dladmm.solver.Tally;

/** Where the results of single columns go. */
interface ColumnLog extends AutoCloseable {
  void add(List<ColumnResult> results);

  /** What {@code summary.json} says of the columns. */
  Map<String, Object> summary(Tally tally);

  /** Whether they need no file of their own. */
  boolean inSummary();

  /** All are there. */
  void commit();

  @Override
  void close();

  /**
   * Few go into {@code summary.json}; many would make it a file that hardly anything can read, and
   * are a table beside it.
   *
   * @param most how many are few
   */
  static ColumnLog of(int columns, int most, OutputFolder folder) {
    return columns > most ? ColumnTable.in(folder) : new InSummary(new ArrayList<>());
  }

  /** Those few, in memory. */
  record InSummary(List<ColumnResult> results) implements ColumnLog {
    @Override
    public void add(List<ColumnResult> more) {
      results.addAll(more);
    }

    @Override
    public Map<String, Object> summary(Tally tally) {
      return Map.of("columns", results);
    }

    @Override
    public boolean inSummary() {
      return true;
    }

    @Override
    public void commit() {}

    @Override
    public void close() {}
  }
}

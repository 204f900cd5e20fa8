package org.dladmm.cli.solve;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.solver.ColumnResult;
import org.dladmm.solver.Tally;
import org.dladmm.training.data.IoFailures;
import org.dladmm.training.data.PartialFile;

/** The results of columns as {@code columns.csv}, a line for each; what is not finite is empty. */
final class ColumnTable implements ColumnLog {
  static final String NAME = "columns.csv";

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setRecordSeparator("\n")
          .setHeader(
              "column",
              "status",
              "objective",
              "lowerBound",
              "gap",
              "relativeGap",
              "primalResidual",
              "dualResidual",
              "iterations")
          .get();

  private final Path path;
  private final PartialFile file;
  private final CSVPrinter table;
  private long lines;

  private ColumnTable(Path path, PartialFile file, CSVPrinter table) {
    this.path = path;
    this.file = file;
    this.table = table;
  }

  static ColumnTable in(OutputFolder folder) {
    Path path = folder.file(NAME);
    PartialFile file = PartialFile.of(path);
    try {
      BufferedWriter out = Files.newBufferedWriter(file.aside(), StandardOpenOption.CREATE_NEW);
      return new ColumnTable(path, file, new CSVPrinter(out, FORMAT));
    } catch (IOException e) {
      file.close();
      throw IoFailures.notWritten(path, e);
    }
  }

  @Override
  public void add(List<ColumnResult> results) {
    try {
      for (ColumnResult result : results) {
        table.printRecord(
            lines++,
            result.status(),
            finite(result.objective()),
            finite(result.lowerBound()),
            finite(result.gap()),
            finite(result.relativeGap()),
            finite(result.primalResidual()),
            finite(result.dualResidual()),
            result.iterations());
      }
    } catch (IOException e) {
      throw IoFailures.notWritten(path, e);
    }
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  @Override
  public Map<String, Object> summary(Tally tally) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("columnCount", lines);
    values.put("statuses", tally.counts());
    values.put("largestRelativeGap", tally.largestRelativeGap());
    values.put("columnsFile", NAME);
    return values;
  }

  @Override
  public boolean inSummary() {
    return false;
  }

  @Override
  public void commit() {
    try {
      table.close();
      file.commit();
    } catch (IOException e) {
      throw IoFailures.notWritten(path, e);
    }
  }

  @Override
  public void close() {
    try {
      table.close();
    } catch (IOException e) {
      // what led here says more
    } finally {
      file.close();
    }
  }
}

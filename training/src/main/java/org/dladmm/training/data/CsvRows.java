package org.dladmm.training.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVRecord;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.InputException;

/** The numbers of a text file, gathered line by line into rows of equal length. */
final class CsvRows {
  private final Path path;
  private double[] values = new double[1024];
  private long firstLine;
  private int rows;
  private int columns;
  private boolean anyRecord;

  CsvRows(Path path) {
    this.path = path;
  }

  /** Takes the next record, which stands on this line of the file (counted from 1). */
  void add(CSVRecord record, long line) {
    boolean first = !anyRecord;
    anyRecord = true;
    if (first && isTitles(record)) {
      return;
    }
    if (rows == 0) {
      firstLine = line;
      columns = record.size();
    } else if (record.size() != columns) {
      throw new InputException(
          path
              + " has "
              + columns
              + " values on line "
              + firstLine
              + ", but "
              + record.size()
              + " on line "
              + line
              + "; every line needs as many");
    }
    int start = reserve();
    for (int j = 0; j < columns; j++) {
      values[start + j] = number(record.get(j), line, j + 1);
    }
    rows++;
  }

  Matrix toMatrix() {
    double[] result = Capacity.allocate(path, rows, columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        result[i + j * rows] = values[i * columns + j];
      }
    }
    return Matrix.of(rows, columns, result);
  }

  /** Makes room for one more row and says where it begins. */
  private int reserve() {
    long needed = (rows + 1L) * columns;
    if (needed > values.length) {
      int length = (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, 2L * values.length));
      if (needed > length) {
        throw new InputException(path + " has too many values for one matrix; split it");
      }
      values = Arrays.copyOf(values, length);
    }
    return rows * columns;
  }

  private static boolean isTitles(CSVRecord record) {
    return StreamSupport.stream(record.spliterator(), false).allMatch(CsvRows::isTitle);
  }

  // A mistyped number such as 1.O must not pass for a title.
  private static boolean isTitle(String cell) {
    return !cell.isEmpty()
        && (Character.isLetter(cell.charAt(0)) || cell.charAt(0) == '_')
        && !cell.matches("(?i)nan|inf|infinity");
  }

  private double number(String cell, long line, int column) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      return switch (cell.toLowerCase(java.util.Locale.ROOT)) {
        case "nan", "+nan", "-nan" -> Double.NaN;
        case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
        case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
        default -> throw notANumber(cell, line, column);
      };
    }
  }

  private InputException notANumber(String cell, long line, int column) {
    String place = path + " has ";
    String at = " on line " + line + ", column " + column + " (counted from 1)";
    if (cell.isEmpty()) {
      return new InputException(place + "an empty cell" + at + "; every cell needs a number");
    }
    String shown = cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    return new InputException(
        place
            + "\""
            + shown
            + "\""
            + at
            + ", which is not a number; values are separated by commas"
            + " and written with a decimal point");
  }
}

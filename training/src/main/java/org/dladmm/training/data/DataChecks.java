package org.dladmm.training.data;

import org.dladmm.matrix.Matrix;
import org.dladmm.training.InputException;

/**
 * Checks on matrices that users gave, with the sentences for what is wrong.
 *
 * <p>{@code name} is what the sentence calls the matrix: a file, or an option such as {@code --X}.
 * The checks that return a matrix return the one given.
 */
public final class DataChecks {
  private static final String EVERY_FINITE = "every entry must be finite";

  private DataChecks() {}

  /** Refuses a matrix without entries. */
  public static Matrix notEmpty(String name, Matrix matrix) {
    notEmpty(name, matrix.rows(), matrix.columns());
    return matrix;
  }

  /** The same for a matrix that is not in memory. */
  public static void notEmpty(String name, int rows, int columns) {
    if (rows == 0 || columns == 0) {
      throw new InputException(
          name + " is empty: it is " + rows + "×" + columns + ", and at least 1×1 is needed");
    }
  }

  /** Refuses a matrix that is empty or has an entry that is NaN or infinite. */
  public static Matrix finite(String name, Matrix matrix) {
    notEmpty(name, matrix);
    double[] values = matrix.values();
    for (int k = 0; k < values.length; k++) {
      if (!Double.isFinite(values[k])) {
        throw notANumber(name, matrix, k, EVERY_FINITE);
      }
    }
    return matrix;
  }

  /** Refuses a matrix that is empty or has an entry that is NaN. */
  public static Matrix notNaN(String name, Matrix matrix) {
    notEmpty(name, matrix);
    double[] values = matrix.values();
    for (int k = 0; k < values.length; k++) {
      if (Double.isNaN(values[k])) {
        throw notANumber(name, matrix, k, "every entry must be a number");
      }
    }
    return matrix;
  }

  /**
   * Refuses a matrix that has not as many rows as another thing needs.
   *
   * @param owner what needs them, for example {@code A (256×512)}
   */
  public static void rows(String name, Matrix matrix, int rows, String owner) {
    rows(name, Columns.of(matrix), rows, owner);
  }

  /** The same for a matrix that is not in memory. */
  public static void rows(String name, Columns matrix, int rows, String owner) {
    if (matrix.rows() != rows) {
      throw new InputException(
          wrongCount(name, matrix, matrix.rows(), rows, "row", owner)
              + (matrix.columns() == rows ? "; its transpose fits: write :T behind the file" : ""));
    }
  }

  /** Refuses a matrix that has not as many columns as another thing needs. */
  public static void columns(String name, Matrix matrix, int columns, String owner) {
    if (matrix.columns() != columns) {
      throw new InputException(
          wrongCount(name, Columns.of(matrix), matrix.columns(), columns, "column", owner)
              + (matrix.rows() == columns ? "; its transpose fits: write :T behind the file" : ""));
    }
  }

  /** Refuses a matrix of another shape than {@code owner} needs. */
  public static void shape(String name, Matrix matrix, int rows, int columns, String owner) {
    shape(name, Columns.of(matrix), rows, columns, owner);
  }

  /** The same for a matrix that is not in memory. */
  public static void shape(String name, Columns matrix, int rows, int columns, String owner) {
    if (matrix.rows() != rows || matrix.columns() != columns) {
      boolean turned = matrix.rows() == columns && matrix.columns() == rows;
      throw new InputException(
          name
              + " is "
              + matrix.shape()
              + ", but "
              + owner
              + " needs "
              + rows
              + "×"
              + columns
              + (turned ? "; its transpose fits: write :T behind the file" : ""));
    }
  }

  private static String wrongCount(
      String name, Columns matrix, int found, int needed, String what, String owner) {
    return name
        + " ("
        + matrix.shape()
        + ") has "
        + count(found, what)
        + ", but "
        + owner
        + " needs "
        + needed;
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static InputException notANumber(String name, Matrix matrix, int k, String cure) {
    return notANumber(name, matrix.values()[k], k % matrix.rows(), k / matrix.rows(), cure);
  }

  /** What to tell of an entry that is NaN or infinite. */
  static InputException notFinite(String name, double value, int row, int column) {
    return notANumber(name, value, row, column, EVERY_FINITE);
  }

  private static InputException notANumber(
      String name, double value, int row, int column, String cure) {
    return new InputException(
        name
            + " has "
            + value
            + " at row "
            + row
            + ", column "
            + column
            + " (counted from 0); "
            + cure);
  }
}

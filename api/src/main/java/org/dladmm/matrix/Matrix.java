package org.dladmm.matrix;

import java.util.Arrays;
import java.util.Objects;

/**
 * A matrix in host memory, in double precision: what files are read into and answers are given in.
 *
 * <p>Columns are samples, and the values of one column lie next to each other: entry (i, j) is
 * {@code values()[i + j·rows]}. The array is not copied in or out; whoever shares it must not
 * change it while the matrix is in use.
 */
public final class Matrix {
  private final int rows;
  private final int columns;
  private final double[] values;

  private Matrix(int rows, int columns, double[] values) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  /**
   * A matrix over {@code values}, column after column.
   *
   * @throws IllegalArgumentException if there are not exactly rows·columns values
   */
  public static Matrix of(int rows, int columns, double... values) {
    if (rows < 0 || columns < 0) {
      throw new IllegalArgumentException(
          "a matrix cannot be " + rows + "×" + columns + "; both must be 0 or more");
    }
    if (values.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          "a "
              + rows
              + "×"
              + columns
              + " matrix has "
              + (long) rows * columns
              + " values, but "
              + values.length
              + " were given");
    }
    return new Matrix(rows, columns, values);
  }

  /** A matrix given row by row, as it is written on paper. */
  public static Matrix ofRows(double[]... rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    Matrix result = zeros(rows.length, columns);
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != columns) {
        throw new IllegalArgumentException(
            "row 0 has " + columns + " values, but row " + i + " has " + rows[i].length);
      }
      for (int j = 0; j < columns; j++) {
        result.set(i, j, rows[i][j]);
      }
    }
    return result;
  }

  public static Matrix zeros(int rows, int columns) {
    return of(rows, columns, new double[Math.multiplyExact(rows, columns)]);
  }

  public static Matrix constant(int rows, int columns, double value) {
    Matrix result = zeros(rows, columns);
    Arrays.fill(result.values, value);
    return result;
  }

  public static Matrix identity(int size) {
    Matrix result = zeros(size, size);
    for (int i = 0; i < size; i++) {
      result.set(i, i, 1);
    }
    return result;
  }

  /** A matrix of one column. */
  public static Matrix column(double... values) {
    return of(values.length, 1, values);
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /** The values themselves, column after column; not a copy. */
  public double[] values() {
    return values;
  }

  public double get(int row, int column) {
    return values[index(row, column)];
  }

  public void set(int row, int column, double value) {
    values[index(row, column)] = value;
  }

  private int index(int row, int column) {
    if (row < 0 || row >= rows || column < 0 || column >= columns) {
      throw new IndexOutOfBoundsException(
          "there is no entry (" + row + ", " + column + ") in a " + shape() + " matrix");
    }
    return row + column * rows;
  }

  /** ‖·‖₂² of a column. */
  public double squaredNorm(int column) {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += get(i, column) * get(i, column);
    }
    return sum;
  }

  /** Columns {@code from} (inclusive) to {@code to} (exclusive), copied. */
  public Matrix columns(int from, int to) {
    Objects.checkFromToIndex(from, to, columns);
    return of(rows, to - from, Arrays.copyOfRange(values, from * rows, to * rows));
  }

  /** The columns with the given indices, in that order, copied. */
  public Matrix columns(int[] indices) {
    Matrix result = zeros(rows, indices.length);
    for (int j = 0; j < indices.length; j++) {
      Objects.checkIndex(indices[j], columns);
      System.arraycopy(values, indices[j] * rows, result.values, j * rows, rows);
    }
    return result;
  }

  public Matrix transpose() {
    Matrix result = zeros(columns, rows);
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < rows; i++) {
        result.values[j + i * columns] = values[i + j * rows];
      }
    }
    return result;
  }

  /**
   * The matrix product, for setting things up; the fast ones are the engines'.
   *
   * @throws IllegalArgumentException if the inner sizes differ
   */
  public Matrix times(Matrix other) {
    if (columns != other.rows) {
      throw new IllegalArgumentException(
          "the product of a " + shape() + " and a " + other.shape() + " matrix does not exist");
    }
    Matrix result = zeros(rows, other.columns);
    for (int j = 0; j < other.columns; j++) {
      for (int k = 0; k < columns; k++) {
        double factor = other.values[k + j * columns];
        for (int i = 0; i < rows; i++) {
          result.values[i + j * rows] += values[i + k * rows] * factor;
        }
      }
    }
    return result;
  }

  /** The matrix with this one's columns followed by the other's. */
  public Matrix beside(Matrix other) {
    if (rows != other.rows) {
      throw new IllegalArgumentException(
          "a matrix with " + rows + " rows cannot stand beside one with " + other.rows);
    }
    double[] both = Arrays.copyOf(values, values.length + other.values.length);
    System.arraycopy(other.values, 0, both, values.length, other.values.length);
    return of(rows, columns + other.columns, both);
  }

  /** Every value multiplied by the factor. */
  public Matrix times(double factor) {
    return of(rows, columns, Arrays.stream(values).map(v -> v * factor).toArray());
  }

  public Matrix copy() {
    return of(rows, columns, values.clone());
  }

  /** {@code "256×512"}, as messages write it. */
  public String shape() {
    return rows + "×" + columns;
  }

  /** Equal shape and equal values, bit for bit. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix that
        && rows == that.rows
        && columns == that.columns
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rows, columns, Arrays.hashCode(values));
  }

  @Override
  public String toString() {
    return shape() + " matrix";
  }
}

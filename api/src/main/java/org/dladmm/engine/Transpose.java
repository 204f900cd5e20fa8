package org.dladmm.engine;

/** Whether a matrix enters a product as it is or transposed. */
public enum Transpose {
  NO,
  YES;

  public Transpose flipped() {
    return this == NO ? YES : NO;
  }

  public int rows(int rows, int columns) {
    return this == NO ? rows : columns;
  }

  public int columns(int rows, int columns) {
    return this == NO ? columns : rows;
  }
}

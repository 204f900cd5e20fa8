package org.dladmm.engine.base;

import org.dladmm.engine.Tensor;
import org.dladmm.engine.Transpose;

/** C ← α·op(A)·op(B) + β·C, checked. */
public record ProductCall<T extends Tensor>(
    double alpha, T a, Transpose transposeA, T b, Transpose transposeB, double beta, T c) {
  public ProductCall {
    int rows = transposeA.rows(a.rows(), a.columns());
    int depth = transposeA.columns(a.rows(), a.columns());
    int columns = transposeB.columns(b.rows(), b.columns());
    if (depth != transposeB.rows(b.rows(), b.columns())
        || c.rows() != rows
        || c.columns() != columns) {
      throw new IllegalArgumentException(
          "the product of "
              + described("A", a, transposeA)
              + " and "
              + described("B", b, transposeB)
              + " does not fit C, which is "
              + c.shape()
              + "; op(A)'s columns must be op(B)'s rows, and C must have op(A)'s rows and op(B)'s columns");
    }
    if (c == a || c == b) {
      throw new IllegalArgumentException(
          "C ("
              + c.shape()
              + ") is also the operand "
              + (c == a ? "A" : "B")
              + " of the product; give it a tensor of its own");
    }
  }

  /** The terms of each sum: op(A)'s columns, op(B)'s rows. */
  public int depth() {
    return transposeA.columns(a.rows(), a.columns());
  }

  private static String described(String name, Tensor tensor, Transpose transpose) {
    return transpose == Transpose.NO
        ? name + " (" + tensor.shape() + ")"
        : name + "ᵀ (" + name + " is " + tensor.shape() + ")";
  }
}

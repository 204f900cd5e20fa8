package org.dladmm.benchmarks.workload;

import static org.dladmm.engine.Transpose.NO;
import static org.dladmm.engine.Transpose.YES;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.engine.Transpose;
import org.dladmm.matrix.Matrix;

/**
 * The matrix products of layers with an m×d matrix and N samples, in all four ways of transposing:
 * A·Z, Aᵀ·V, the gradient V·Zᵀ with respect to A, and Aᵀ·Vᵀ.
 */
public final class Products {
  private final Draws draws;
  private final int m;
  private final int d;

  /** Products with an m×d matrix. */
  public Products(long seed, int m, int d) {
    this.draws = new Draws(seed);
    this.m = m;
    this.d = d;
  }

  List<Workload> all(int narrow, int wide) {
    List<Workload> products = new ArrayList<>();
    for (Transpose a : Transpose.values()) {
      for (Transpose b : Transpose.values()) {
        for (int n : new int[] {1, narrow, wide}) {
          products.add(of(a, b, n));
        }
      }
    }
    products.add(accumulating(narrow));
    return products;
  }

  /** op(A)·op(B) with N samples. */
  public Workload of(Transpose transposeA, Transpose transposeB, int n) {
    String name =
        "product A%sB%s, N=%d".formatted(superscript(transposeA), superscript(transposeB), n);
    if (transposeA == NO) {
      return transposeB == NO
          ? product(name, m, d, NO, d, n, NO)
          : product(name, m, n, NO, d, n, YES);
    }
    return transposeB == NO
        ? product(name, m, d, YES, m, n, NO)
        : product(name, m, d, YES, n, m, YES);
  }

  private static String superscript(Transpose transpose) {
    return transpose == YES ? "ᵀ" : "";
  }

  private Workload product(
      String name, int rowsA, int columnsA, Transpose a, int rowsB, int columnsB, Transpose b) {
    Matrix c = Matrix.zeros(a.rows(rowsA, columnsA), b.columns(rowsB, columnsB));
    return new ProductWorkload(
        name,
        1,
        draws.gaussian("A", rowsA, columnsA),
        a,
        draws.gaussian("B", rowsB, columnsB),
        b,
        0,
        c);
  }

  private Workload accumulating(int n) {
    return new ProductWorkload(
        "product C ← αAB + βC",
        -0.75,
        draws.gaussian("A", m, d),
        NO,
        draws.gaussian("B", d, n),
        NO,
        0.5,
        draws.gaussian("C", m, n));
  }
}

package org.dladmm.engine.nd4j;

import static org.bytedeco.openblas.global.openblas.CblasColMajor;
import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasTrans;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;
import org.dladmm.engine.Transpose;

/** Products of BLAS under one name for both precisions. */
final class Blas {
  private Blas() {}

  static void gemm(
      Transpose transposeA,
      Transpose transposeB,
      int rows,
      int columns,
      int depth,
      double alpha,
      DoublePointer a,
      int strideA,
      DoublePointer b,
      int strideB,
      double beta,
      DoublePointer c,
      int strideC) {
    openblas.cblas_dgemm(
        CblasColMajor,
        code(transposeA),
        code(transposeB),
        rows,
        columns,
        depth,
        alpha,
        a,
        strideA,
        b,
        strideB,
        beta,
        c,
        strideC);
  }

  static void gemm(
      Transpose transposeA,
      Transpose transposeB,
      int rows,
      int columns,
      int depth,
      float alpha,
      FloatPointer a,
      int strideA,
      FloatPointer b,
      int strideB,
      float beta,
      FloatPointer c,
      int strideC) {
    openblas.cblas_sgemm(
        CblasColMajor,
        code(transposeA),
        code(transposeB),
        rows,
        columns,
        depth,
        alpha,
        a,
        strideA,
        b,
        strideB,
        beta,
        c,
        strideC);
  }

  /** y ← α·op(A)·x + β·y with A of rows × columns. */
  static void gemv(
      Transpose transpose,
      int rows,
      int columns,
      double alpha,
      DoublePointer a,
      int stride,
      DoublePointer x,
      int step,
      double beta,
      DoublePointer y) {
    openblas.cblas_dgemv(
        CblasColMajor, code(transpose), rows, columns, alpha, a, stride, x, step, beta, y, 1);
  }

  /** y ← α·op(A)·x + β·y with A of rows × columns. */
  static void gemv(
      Transpose transpose,
      int rows,
      int columns,
      float alpha,
      FloatPointer a,
      int stride,
      FloatPointer x,
      int step,
      float beta,
      FloatPointer y) {
    openblas.cblas_sgemv(
        CblasColMajor, code(transpose), rows, columns, alpha, a, stride, x, step, beta, y, 1);
  }

  private static int code(Transpose transpose) {
    return transpose == Transpose.YES ? CblasTrans : CblasNoTrans;
  }
}

package org.dladmm.engine.nd4j;

import static org.bytedeco.openblas.global.openblas.CblasColMajor;
import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasTrans;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;
import org.dladmm.engine.Transpose;

/** The product of BLAS level 3 under one name for both precisions. */
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

  private static int code(Transpose transpose) {
    return transpose == Transpose.YES ? CblasTrans : CblasNoTrans;
  }
}

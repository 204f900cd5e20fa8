package org.dladmm.benchmarks.jmh;

import org.dladmm.benchmarks.workload.Products;
import org.dladmm.benchmarks.workload.Workload;
import org.dladmm.engine.Transpose;
import org.openjdk.jmh.annotations.Param;

/** The products op(A)·op(B) of a layer: A·Z, Aᵀ·V, V·Zᵀ, Aᵀ·Vᵀ. */
public class ProductBenchmark extends WorkloadBenchmark {
  @Param({"NO", "YES"})
  public Transpose transposeA;

  @Param({"NO", "YES"})
  public Transpose transposeB;

  /** Columns of a batch. */
  @Param({"1", "8", "20", "32", "256", "1000"})
  public int n;

  @Override
  Workload workload() {
    return new Products(SEED, m, d).of(transposeA, transposeB, n);
  }
}

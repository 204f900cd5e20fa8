package org.dladmm.benchmarks.workload;

/**
 * What a run of a workload asks of an engine.
 *
 * @param products floating-point operations of matrix products, 2·m·n·k each
 * @param zeroProducts those among them with an element of B that is 0, which an engine may leave
 *     out
 * @param elementwise floating-point operations of fused element-wise kernels: one for each
 *     operation on each element that it has a value for, a reduction being one
 * @param kernelBytes what these kernels read and write, each operand and each result once a kernel
 * @param operandBytes of all operands that are given, not computed, each counted once however often
 *     it is read: weights, A, samples
 */
public record Work(
    long products, long zeroProducts, long elementwise, long kernelBytes, long operandBytes) {
  /** The share of {@link #zeroProducts} in {@link #products}. */
  public double zeroShare() {
    return products == 0 ? 0 : (double) zeroProducts / products;
  }

  /** All floating-point operations. */
  public long operations() {
    return products + elementwise;
  }
}

package org.dladmm.benchmarks.jmh;

import java.util.Map;
import org.dladmm.benchmarks.workload.Work;

/**
 * A benchmark's time against the machine: products against multiply-adds in registers, and memory.
 * A time can be no shorter than either allows, so that the larger of both shares tells how near it
 * is.
 *
 * @param benchmark its class
 * @param parameters as JMH knows them
 * @param microseconds of a run, in the mean
 * @param error of that, as JMH tells it; NaN if there is none
 * @param work of a run
 * @param bytes that go through memory or caches: the operands of products, each once, or, where
 *     there are no products, what kernels read and write
 * @param gigaflops 10⁹ operations of products a second
 * @param ofPeak their share of the machine's peak; NaN where that is not known
 * @param gigabytes 10⁹ bytes a second
 * @param ofBandwidth their share of the rate at which arrays of that size are read, or, for
 *     kernels, read and written
 */
public record RooflineRow(
    String benchmark,
    Map<String, String> parameters,
    double microseconds,
    double error,
    Work work,
    long bytes,
    double gigaflops,
    double ofPeak,
    double gigabytes,
    double ofBandwidth) {

  /** What is to be moved: operands of products once, or all that kernels read and write. */
  static long bytes(Work work) {
    return work.products() > 0 ? work.operandBytes() : work.kernelBytes();
  }

  /**
   * Against a machine.
   *
   * @param peak its 10⁹ operations a second, NaN if not known
   * @param bandwidth its 10⁹ bytes a second, NaN if not known
   */
  static RooflineRow of(
      String benchmark,
      Map<String, String> parameters,
      double microseconds,
      double error,
      Work work,
      double peak,
      double bandwidth) {
    double gigaflops = work.products() / microseconds * 1e-3;
    double gigabytes = bytes(work) / microseconds * 1e-3;
    return new RooflineRow(
        benchmark,
        parameters,
        microseconds,
        error,
        work,
        bytes(work),
        gigaflops,
        gigaflops / peak,
        gigabytes,
        gigabytes / bandwidth);
  }
}

package org.dladmm.engine.nd4j;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Loader;
import org.dladmm.engine.Transpose;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Products in float32 by oneDNN, which reads narrow factors where they lie or packs them at little
 * cost: where OpenBLAS has no kernels for small matrices it takes half the time for 20 columns.
 * oneDNN has no products in float64.
 *
 * @see <a href="https://uxlfoundation.github.io/oneDNN/group_dnnl_api_blas.html">BLAS functions of
 *     oneDNN</a>
 */
final class OneDnn {
  /** Elsewhere its products may be slow, and its threads may not heed what they are told. */
  static final String PLATFORM = "linux-x86_64";

  /** OpenMP has a number of threads for each thread that calls it. */
  private static final ThreadLocal<Boolean> ALONE =
      ThreadLocal.withInitial(
          () -> {
            NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
            return true;
          });

  private OneDnn() {}

  /** Which oneDNN products are computed by, or why none can be loaded. */
  static Answer probe() {
    return Once.ANSWER;
  }

  /**
   * Whether there is a oneDNN.
   *
   * @param description which one, or why not
   */
  record Answer(boolean present, String description) {}

  /** A class, because the JVM loads it when it is first asked, and once. */
  private static final class Once {
    static final Answer ANSWER = load();
  }

  private static Answer load() {
    if (!PLATFORM.equals(Loader.getPlatform())) {
      return new Answer(false, "no oneDNN (which was tried on " + PLATFORM + " only)");
    }
    try {
      Loader.load(dnnl.class);
      return new Answer(true, "oneDNN " + JarVersion.of(dnnl.class, "org.bytedeco", "dnnl"));
    } catch (LinkageError | RuntimeException failure) {
      return new Answer(false, "no oneDNN (" + NativesFailure.reason(failure) + ")");
    }
  }

  /** As {@link FloatGemm} says. Matrices of oneDNN lie row by row, and so are transposed here. */
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
    ALONE.get();
    int status =
        dnnl.dnnl_sgemm(
            code(transposeB),
            code(transposeA),
            columns,
            rows,
            depth,
            alpha,
            b,
            strideB,
            a,
            strideA,
            beta,
            c,
            strideC);
    if (status != dnnl.dnnl_success) {
      throw new IllegalStateException(
          "oneDNN refused a product of "
              + rows
              + "×"
              + depth
              + " and "
              + depth
              + "×"
              + columns
              + " with status "
              + status);
    }
  }

  private static byte code(Transpose transpose) {
    return (byte) (transpose == Transpose.YES ? 'T' : 'N');
  }
}

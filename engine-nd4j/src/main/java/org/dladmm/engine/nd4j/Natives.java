package org.dladmm.engine.nd4j;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.openblas.presets.openblas_nolapack;
import org.dladmm.engine.Availability;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** ND4J's native libraries: loaded once, with their own threads switched off. */
final class Natives {
  private static final String KERNELS_VARIABLE = "OPENBLAS_CORETYPE";

  private Natives() {}

  /** Loads the libraries, and says what they are or why they cannot be had. */
  static Availability probe() {
    return Once.ANSWER;
  }

  /** A class, because the JVM loads it when it is first asked, and once. */
  private static final class Once {
    static final Availability ANSWER = load();
  }

  private static Availability load() {
    try {
      Libraries.load();
      return Libraries.describe(System.getenv(KERNELS_VARIABLE));
    } catch (Throwable failure) {
      return NativesFailure.availability(failure);
    }
  }

  /** Apart, because it links only where the libraries' classes are present. */
  private static final class Libraries {
    static void load() {
      // OpenBLAS first: a pointer of JavaCPP that comes earlier finds no library.
      Loader.load(openblas.class);
      Nd4j.getDataBufferFactory();
      // The engine splits its work over threads of its own; a library that did so too would have
      // them wait for each other.
      openblas_nolapack.blas_set_num_threads(1);
      NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    }

    static Availability describe(String kernels) {
      String description =
          "OpenBLAS "
              + JarVersion.of(openblas.class, "org.bytedeco", "openblas")
              + " and ND4J "
              + JarVersion.of(Nd4j.class, "org.nd4j", "nd4j-api")
              + " on "
              + Loader.getPlatform();
      return kernels == null
          ? Availability.usable(description)
          : Availability.limited(
              description + ", kernels for " + kernels,
              KERNELS_VARIABLE
                  + "="
                  + kernels
                  + " chooses OpenBLAS's kernels; unset it to let OpenBLAS take the best for this processor");
    }
  }
}

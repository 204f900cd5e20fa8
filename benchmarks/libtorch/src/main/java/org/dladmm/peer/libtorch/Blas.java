package org.dladmm.peer.libtorch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.openblas.presets.openblas_nolapack;
import org.bytedeco.pytorch.global.torch;

/** The library of linear algebra below libtorch, which has threads of its own. */
final class Blas {
  private static final Pattern LIBRARY =
      Pattern.compile(".*/lib[^/]*(blas|mkl|libomp|iomp|gomp)[^/]*");

  private Blas() {}

  /** {@code "OpenBLAS 0.3.31"}. */
  static String describe() {
    return openblas.OPENBLAS_VERSION.strip();
  }

  /** Threads of libtorch and of OpenBLAS, which does not hear of libtorch's. */
  static void useThreads(int count) {
    torch.set_num_threads(count);
    openblas_nolapack.blas_set_num_threads(count);
  }

  /** The files of the libraries that are loaded; nothing where the system does not tell. */
  static List<String> libraries() {
    try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
      return maps.map(line -> line.replaceFirst(".* ", ""))
          .filter(path -> LIBRARY.matcher(path).matches())
          .filter(path -> !path.contains("libjni"))
          .distinct()
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}

package org.dladmm.benchmarks.workload;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Parameter;
import org.dladmm.training.Samples;
import org.dladmm.training.data.NpyFile;

/**
 * A network and samples as files of a folder, each a matrix in float32, which holds every value of
 * them: A, X, Z, E, and the parameters by their names.
 */
public final class NetworkFiles {
  private NetworkFiles() {}

  /** Writes them, in place of those before. */
  public static void write(NetworkData data, Path folder) {
    Samples samples = data.samples();
    write(folder, "A", data.problem().a().toMatrix());
    write(folder, "X", samples.x());
    write(folder, "Z", samples.z().orElseThrow());
    write(folder, "E", samples.e().orElseThrow());
    data.network().free().forEach((name, value) -> write(folder, name, value));
  }

  /** Reads what was written, a network of so many layers. */
  public static NetworkData read(Path folder, int layers) {
    Samples samples = Samples.of(read(folder, "X"), read(folder, "Z"), read(folder, "E"));
    NetworkData ladmm = NetworkData.ladmm(read(folder, "A"), layers, samples);
    Map<String, Matrix> free = new LinkedHashMap<>();
    for (Parameter parameter : ladmm.network().parameters()) {
      free.put(parameter.name(), read(folder, parameter.name()));
    }
    return ladmm.with(ladmm.network().with(free));
  }

  private static void write(Path folder, String name, Matrix matrix) {
    NpyFile.writeFloat32(file(folder, name), matrix);
  }

  private static Matrix read(Path folder, String name) {
    return NpyFile.read(file(folder, name));
  }

  private static Path file(Path folder, String name) {
    return folder.resolve(name + ".npy");
  }
}

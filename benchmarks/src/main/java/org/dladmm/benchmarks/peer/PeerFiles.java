package org.dladmm.benchmarks.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dladmm.benchmarks.workload.NetworkData;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.InputException;
import org.dladmm.training.Samples;
import org.dladmm.training.data.NpyFile;

/**
 * The files that are exchanged with a peer, in a temporary folder that goes when this is closed.
 */
final class PeerFiles implements AutoCloseable {
  private final Path folder;

  PeerFiles() {
    try {
      folder = Files.createTempDirectory("dladmm-peer");
    } catch (IOException e) {
      throw new UncheckedIOException(
          "no temporary folder can be made for a peer's data: " + e.getMessage(), e);
    }
  }

  Path folder() {
    return folder;
  }

  /** Standard error of the peer. */
  Path errors() {
    return folder.resolve("errors.txt");
  }

  /** Writes what the peer reads; float32 holds every value of the data. */
  void write(NetworkData data) {
    Samples samples = data.samples();
    write("A", data.problem().a().toMatrix());
    write("X", samples.x());
    write("Z", samples.z().orElseThrow());
    write("E", samples.e().orElseThrow());
    data.network().free().forEach(this::write);
  }

  private void write(String name, Matrix matrix) {
    NpyFile.writeFloat32(folder.resolve(name + ".npy"), matrix);
  }

  /** Reads the gradients that the peer wrote, by the names of the parameters. */
  Map<String, Matrix> gradients(String layout, Iterable<String> parameters) {
    Map<String, Matrix> gradients = new LinkedHashMap<>();
    for (String name : parameters) {
      gradients.put(name, gradient(layout, name));
    }
    return gradients;
  }

  private Matrix gradient(String layout, String name) {
    try {
      return NpyFile.read(folder.resolve(layout + "." + name + ".npy"));
    } catch (InputException e) {
      throw new PeerException(
          "the peer's gradient by '" + name + "' cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      // what is left in a temporary folder harms nobody
    }
  }
}

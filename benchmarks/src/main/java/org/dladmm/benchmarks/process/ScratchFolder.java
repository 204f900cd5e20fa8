package org.dladmm.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder that goes, with what is in it, when this is closed. */
record ScratchFolder(Path path) implements AutoCloseable {
  static ScratchFolder create() {
    try {
      return new ScratchFolder(Files.createTempDirectory("dladmm-bench"));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "no temporary folder can be made for what is timed: " + e.getMessage(), e);
    }
  }

  /** Where a process prints its errors to. */
  Path errors() {
    return path.resolve("errors.txt");
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // what is left in a temporary folder harms nobody
    }
  }
}

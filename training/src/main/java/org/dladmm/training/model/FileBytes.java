package org.dladmm.training.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dladmm.training.InputException;
import org.dladmm.training.data.IoFailures;

/** All bytes of a file, which is where reading a model begins. */
final class FileBytes {
  /** The longest array that every Java virtual machine can make. */
  private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private FileBytes() {}

  /**
   * The bytes.
   *
   * @throws InputException if there is no such file, or it cannot be read
   */
  static byte[] read(Path path) {
    IoFailures.requireFile(path);
    try {
      long size = Files.size(path);
      if (size > LONGEST_ARRAY) {
        throw new InputException(
            "%s has %d bytes, but a model file has at most %d; name another one"
                .formatted(path, size, LONGEST_ARRAY));
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw IoFailures.failed(path, e);
    }
  }
}

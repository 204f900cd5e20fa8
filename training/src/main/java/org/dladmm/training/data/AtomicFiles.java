package org.dladmm.training.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dladmm.training.InputException;

/**
 * Files that are there whole or not at all: they are written under another name in the same
 * directory and then renamed.
 *
 * <p>A reader never sees half a file, and an interrupted run leaves the file that was there before.
 * Nothing is forced to disk, so a crash of the machine may still lose the newest.
 */
public final class AtomicFiles {
  private AtomicFiles() {}

  /** What goes into a file. The stream is not buffered; closing it is left to the caller. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file and replaces the one that may be there.
   *
   * @throws InputException if the directory is not there or not writable, or the path is not that
   *     of a regular file
   * @throws UncheckedIOException if writing fails half-way, for example on a full disk; its message
   *     is a sentence for the user. Whatever {@code content} throws, no partial file remains.
   */
  public static void write(Path path, Content content) {
    try (PartialFile file = PartialFile.of(path)) {
      try (OutputStream out = Files.newOutputStream(file.aside(), StandardOpenOption.CREATE_NEW)) {
        content.writeTo(out);
      }
      file.commit();
    } catch (IOException e) {
      throw IoFailures.notWritten(path, e);
    }
  }

  /**
   * The directory at this path, made if it is not there yet.
   *
   * @throws InputException if it cannot be made
   */
  public static Path directory(Path path) {
    try {
      return Files.createDirectories(path);
    } catch (IOException e) {
      throw new InputException(
          "the directory " + path + " cannot be made: " + IoFailures.reason(e), e);
    }
  }
}

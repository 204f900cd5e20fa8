package org.dladmm.training.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
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
    Path target = requireWritable(path);
    Path aside = target.resolveSibling(".dladmm-" + UUID.randomUUID() + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(aside, StandardOpenOption.CREATE_NEW)) {
        content.writeTo(out);
      }
      move(aside, target);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " was not written: " + IoFailures.reason(e), e);
    } finally {
      discard(aside);
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

  private static Path requireWritable(Path path) {
    try {
      // A link stays a link; the file that it leads to is replaced.
      Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
      // Renaming onto a device or a pipe would put a file in its place.
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        throw new InputException(path + " is not a regular file; name another one to write to");
      }
      Path directory = target.getParent();
      if (directory == null || !Files.isDirectory(directory)) {
        throw new InputException(
            path
                + " cannot be written, because there is no directory "
                + directory
                + "; make it first");
      }
      if (!Files.isWritable(directory)) {
        throw new InputException(
            path
                + " cannot be written, because the directory "
                + directory
                + " is not writable; name another one or change its permissions");
      }
      return target;
    } catch (IOException e) {
      throw new InputException(path + " cannot be written: " + IoFailures.reason(e), e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(Path aside) {
    try {
      Files.deleteIfExists(aside);
    } catch (IOException e) {
      // The failure that led here is already on its way and says more.
    }
  }
}

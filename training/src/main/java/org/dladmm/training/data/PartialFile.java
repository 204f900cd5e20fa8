package org.dladmm.training.data;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.dladmm.training.InputException;

/** A file on its way: it has another name in the same directory until it is whole. */
public final class PartialFile implements AutoCloseable {
  private final Path target;
  private final Path aside;

  private PartialFile(Path target) {
    this.target = target;
    aside = target.resolveSibling(".dladmm-" + UUID.randomUUID() + ".part");
  }

  /**
   * What will be the file at a path. It is not made yet.
   *
   * @throws InputException if the directory is not there or not writable, or the path is not that
   *     of a regular file
   */
  public static PartialFile of(Path path) {
    return new PartialFile(requireWritable(path));
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

  /** Where it is meanwhile. */
  public Path aside() {
    return aside;
  }

  /** It is whole, and replaces the file that may be there. */
  public void commit() throws IOException {
    try {
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what has not become whole. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(aside);
    } catch (IOException e) {
      // The failure that led here is already on its way and says more.
    }
  }
}

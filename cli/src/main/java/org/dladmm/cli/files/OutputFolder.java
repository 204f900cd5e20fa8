package org.dladmm.cli.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.dladmm.training.InputException;
import org.dladmm.training.data.AtomicFiles;

/**
 * The folder given by {@code --out}. It is checked before the work starts, and made when there is
 * something to put in it.
 */
public final class OutputFolder {
  private final Path path;

  private OutputFolder(Path path) {
    this.path = path;
  }

  /**
   * The folder that results will go to.
   *
   * @throws InputException if it is plain already that nothing can be written there
   */
  public static OutputFolder planned(String name) {
    return planned(name, List.of());
  }

  /**
   * The folder that files of the given names will go to.
   *
   * @throws InputException if it is plain already that they cannot be written
   */
  public static OutputFolder planned(String name, List<String> files) {
    Path path = path(name);
    Path existing = path.toAbsolutePath().normalize();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing == null || !Files.isDirectory(existing)) {
      throw new InputException(
          "the folder "
              + name
              + " cannot be made, because "
              + existing
              + " is not a folder; name another one");
    }
    if (!Files.isWritable(existing)) {
      throw new InputException(
          "nothing can be written to "
              + name
              + ", because the folder "
              + existing
              + " is not writable; name another one or change its permissions");
    }
    for (String file : files) {
      if (Files.isDirectory(path.resolve(file))) {
        throw new InputException(
            path.resolve(file)
                + " is a folder, where a file is to be written; remove it or name another folder");
      }
    }
    return new OutputFolder(path);
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new InputException("\"" + name + "\" is not a path: " + e.getReason(), e);
    }
  }

  /**
   * Where the file of this name goes. The folder is there afterwards.
   *
   * @throws InputException if the folder cannot be made
   */
  public Path file(String name) {
    return AtomicFiles.directory(path).resolve(name);
  }

  /** Whether a file of this name is there. */
  public boolean has(String name) {
    return Files.exists(path.resolve(name));
  }

  /** Removes a file of an earlier run that must not be seen beside the new ones. */
  public void remove(String name) {
    try {
      Files.deleteIfExists(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(
          path.resolve(name)
              + " of an earlier run cannot be removed; remove it, or name another folder",
          e);
    }
  }

  /** The path as the user gave it. */
  @Override
  public String toString() {
    return path.toString();
  }
}

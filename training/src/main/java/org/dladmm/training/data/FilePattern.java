package org.dladmm.training.data;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dladmm.training.InputException;

/**
 * Files that lie in one folder and are meant together, in the order of their names.
 *
 * @param folder where they lie
 * @param names what they are called; {@code *} stands for any characters
 */
public record FilePattern(Path folder, String names) {
  /**
   * What is meant by {@code patches/x-*.npy}.
   *
   * @param reference as users write it
   * @param directory where relative paths start
   * @return empty where there is no {@code *} behind the last slash, or a file of that very name
   * @throws InputException if the folder is not a path
   */
  public static Optional<FilePattern> of(String reference, Path directory) {
    int slash = Math.max(reference.lastIndexOf('/'), reference.lastIndexOf(File.separatorChar));
    return reference.indexOf('*', slash + 1) < 0 || exists(reference, directory)
        ? Optional.empty()
        : Optional.of(
            new FilePattern(
                path(reference.substring(0, slash + 1), directory),
                reference.substring(slash + 1)));
  }

  private static boolean exists(String name, Path directory) {
    try {
      return Files.exists(directory.resolve(name));
    } catch (InvalidPathException e) {
      // where no name has a star in it
      return false;
    }
  }

  /**
   * The path that a user writes.
   *
   * @param directory where relative paths start
   * @throws InputException if this system has no such path
   */
  public static Path path(String name, Path directory) {
    try {
      return directory.resolve(name);
    } catch (InvalidPathException e) {
      throw new InputException("\"" + name + "\" is not a path: " + e.getReason(), e);
    }
  }

  /**
   * What there is, folders included, as {@link #list} has it.
   *
   * @throws InputException if there is no such folder, or nothing in it that is called so
   */
  public List<Path> matching() {
    if (!Files.isDirectory(folder)) {
      throw new InputException(
          "there is no folder " + folder + ", where " + names + " is looked for; check the path");
    }
    List<Path> found = list();
    if (found.isEmpty()) {
      throw new InputException(
          "there is no file "
              + names
              + " in the folder "
              + (folder.toString().isEmpty() ? folder.toAbsolutePath() : folder)
              + "; check both");
    }
    return found;
  }

  /**
   * What there is, perhaps nothing; what systems keep beside files, with names that begin with a
   * dot, is left out.
   *
   * @throws InputException if the folder cannot be read
   */
  public List<Path> list() {
    Pattern pattern =
        Pattern.compile(
            Arrays.stream(names.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")),
            Pattern.DOTALL);
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> pattern.matcher(name(path)).matches())
          .filter(path -> !name(path).startsWith("."))
          .sorted(Comparator.comparing(FilePattern::name))
          .toList();
    } catch (UncheckedIOException e) {
      throw IoFailures.failed(folder, e.getCause());
    } catch (IOException e) {
      throw IoFailures.failed(folder, e);
    }
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }
}

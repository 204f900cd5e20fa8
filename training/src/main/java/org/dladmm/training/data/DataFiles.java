package org.dladmm.training.data;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
 * The files of a matrix whose columns may stand in many, as users refer to them: one {@link
 * DataFile}; {@code patches/*.npy:T} or {@code runs/x-*.mat:X}, where {@code *} in the name stands
 * for any characters; or a folder, for all {@code .npy} files in it.
 *
 * <p>Files that are meant together are in the order of their names.
 */
public final class DataFiles {
  private static final String ALL = "*.npy";

  private DataFiles() {}

  /**
   * The files that a reference names, at least one.
   *
   * @param directory where relative paths start
   * @throws InputException if the reference has none of the known forms, or there is no such file
   *     in a folder
   */
  public static List<DataFile> parse(String reference, Path directory) {
    Optional<DataFile.Reference> parts = DataFile.Reference.of(reference);
    String name = parts.map(DataFile.Reference::name).orElse(reference);
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf(File.separatorChar));
    if (parts.isPresent() && name.indexOf('*', slash + 1) >= 0) {
      Path folder = DataFile.path(directory, name.substring(0, slash + 1));
      return matching(folder, name.substring(slash + 1)).map(parts.get()::at).toList();
    }
    if (name.indexOf('*') < 0 && Files.isDirectory(DataFile.path(directory, reference))) {
      return matching(DataFile.path(directory, reference), ALL)
          .map(path -> new DataFile(path, Optional.empty(), false))
          .toList();
    }
    return List.of(DataFile.parse(reference, directory));
  }

  private static Stream<Path> matching(Path folder, String pattern) {
    Pattern names =
        Pattern.compile(
            Arrays.stream(pattern.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")),
            Pattern.DOTALL);
    if (!Files.isDirectory(folder)) {
      throw new InputException(
          "there is no folder " + folder + ", where " + pattern + " is looked for; check the path");
    }
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> found =
          all.filter(path -> names.matcher(name(path)).matches())
              // what systems keep beside files has such names
              .filter(path -> !name(path).startsWith("."))
              .sorted(Comparator.comparing(DataFiles::name))
              .toList();
      if (found.isEmpty()) {
        throw new InputException(
            "there is no file "
                + pattern
                + " in the folder "
                + (folder.toString().isEmpty() ? folder.toAbsolutePath() : folder)
                + "; check both");
      }
      return found.stream();
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

package org.dladmm.training.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    Optional<FilePattern> pattern = FilePattern.of(name, directory);
    if (parts.isPresent() && pattern.isPresent()) {
      return pattern.get().matching().stream().map(parts.get()::at).toList();
    }
    if (name.indexOf('*') < 0 && Files.isDirectory(FilePattern.path(reference, directory))) {
      return new FilePattern(FilePattern.path(reference, directory), ALL)
          .matching().stream().map(path -> new DataFile(path, Optional.empty(), false)).toList();
    }
    return List.of(DataFile.parse(reference, directory));
  }
}

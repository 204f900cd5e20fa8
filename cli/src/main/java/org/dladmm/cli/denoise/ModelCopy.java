package org.dladmm.cli.denoise;

import java.nio.file.Path;
import java.util.List;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.cli.train.TrainingFiles;
import org.dladmm.cli.train.TrainingResult;
import org.dladmm.training.InputException;
import org.dladmm.training.data.FilePattern;
import org.dladmm.training.model.Model;
import org.dladmm.training.model.ModelFile;

/** The place that {@code --save-model} names. It is checked before the training starts. */
final class ModelCopy {
  private final String path;
  private final OutputFolder folder;
  private final String name;

  private ModelCopy(String path, OutputFolder folder, String name) {
    this.path = path;
    this.folder = folder;
    this.name = name;
  }

  /**
   * The place of this path.
   *
   * @throws InputException if it is plain already that no file can be written there
   */
  static ModelCopy planned(String path) {
    Path file = FilePattern.path(path, Path.of("")).toAbsolutePath().normalize();
    if (path.isBlank() || file.getParent() == null) {
      throw new InputException(
          "--save-model \"" + path + "\" names no file; name one like model.dladmm");
    }
    String name = file.getFileName().toString();
    return new ModelCopy(
        path, OutputFolder.planned(file.getParent().toString(), List.of(name)), name);
  }

  /** Writes the model, whole or not at all. */
  void write(TrainingResult result) {
    ModelFile.write(
        folder.file(name), new Model(result.trained(), TrainingFiles.provenance(result)));
  }

  /** The path as the user gave it. */
  @Override
  public String toString() {
    return path;
  }
}

package org.dladmm.cli.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dladmm.training.InputException;
import org.dladmm.training.config.ConfigReader;
import org.dladmm.training.config.Recipes;
import org.dladmm.training.config.TrainingConfig;
import org.dladmm.training.data.IoFailures;

/**
 * A configuration and where it was found.
 *
 * @param config complete with defaults
 * @param folder what relative paths in it start from
 */
record ConfigSource(TrainingConfig config, Path folder) {
  /**
   * Reads a file, or, if there is none of this name, the recipe of this name.
   *
   * @param assignments values that come before the file's
   */
  static ConfigSource of(String name, List<String> assignments) {
    Optional<Path> file = file(name);
    String text =
        file.map(ConfigSource::text).or(() -> Recipes.find(name)).orElseThrow(() -> missing(name));
    TrainingConfig config = new ConfigReader().read(text, name, assignments);
    Path here = Path.of("");
    Path folder = file.map(path -> Optional.ofNullable(path.getParent()).orElse(here)).orElse(here);
    return new ConfigSource(config, folder);
  }

  private static Optional<Path> file(String name) {
    try {
      return Optional.of(Path.of(name)).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      throw new InputException("\"" + name + "\" is not a path: " + e.getReason(), e);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw IoFailures.failed(path, e);
    }
  }

  private static InputException missing(String name) {
    return new InputException(
        "there is no file '%s', nor a recipe of that name; the recipes are: %s"
            .formatted(name, String.join(", ", Recipes.names())));
  }
}

package org.dladmm.training.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The configurations that are shipped, by name. */
public final class Recipes {
  private static final String FOLDER = "/org/dladmm/training/recipes/";

  private Recipes() {}

  /** The names there are. */
  public static List<String> names() {
    return List.of(
        "simulation", "simulation-best", "simulation-paper", "small", "patches", "images");
  }

  /** The YAML of a recipe. */
  public static Optional<String> find(String name) {
    return names().contains(name)
        ? Optional.of(resource(Recipes.class, FOLDER + name + ".yaml"))
        : Optional.empty();
  }

  static String resource(Class<?> owner, String name) {
    try (InputStream stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the resource " + name + " is missing from the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

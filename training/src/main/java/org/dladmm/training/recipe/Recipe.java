package org.dladmm.training.recipe;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a network is trained.
 *
 * @param stages one after another
 * @param validation columns to choose by
 * @param seed decides the order of the columns
 */
public record Recipe(List<Stage> stages, Optional<Validation> validation, long seed) {
  public Recipe {
    stages = List.copyOf(stages);
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("a training has at least one stage");
    }
    List<String> names = stages.stream().map(Stage::name).toList();
    if (Set.copyOf(names).size() < names.size()) {
      throw new IllegalArgumentException(
          "two stages have the same name; there are: " + String.join(", ", names));
    }
  }

  /** Stages without validation, with the seed 1. */
  public static Recipe of(Stage... stages) {
    return new Recipe(List.of(stages), Optional.empty(), 1);
  }

  public Recipe withValidation(Validation other) {
    return new Recipe(stages, Optional.of(other), seed);
  }

  public Recipe withSeed(long other) {
    return new Recipe(stages, validation, other);
  }

  /** Epochs of all stages, if none ends early. */
  public int epochs() {
    return stages.stream().mapToInt(Stage::epochs).sum();
  }
}

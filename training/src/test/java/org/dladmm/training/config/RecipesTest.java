package org.dladmm.training.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dladmm.training.oracle.Small;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecipesTest {
  static List<String> names() {
    return Recipes.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyRecipeIsAConfiguration(String name) {
    TrainingConfig config =
        new ConfigReader().read(Recipes.find(name).orElseThrow(), name, List.of());
    assertEquals(config.network().layers(), Choices.architecture(config.network()).layers());
    assertTrue(!new Stages(config, Optional.of(Small.simulation().fresh(10))).all().isEmpty());
  }

  @Test
  void everyShippedFileHasItsName() throws IOException, URISyntaxException {
    Path folder = Path.of(Recipes.class.getResource("/org/dladmm/training/recipes").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> shipped =
          files
              .map(file -> file.getFileName().toString().replace(".yaml", ""))
              .collect(Collectors.toSet());
      assertEquals(shipped, new TreeSet<>(Recipes.names()));
    }
  }

  @Test
  void thereIsNoOther() {
    assertTrue(Recipes.find("imagination").isEmpty());
    assertTrue(Recipes.find("../config/defaults").isEmpty());
  }
}

package org.dladmm.cli.denoise;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.training.config.TrainingConfig;
import org.junit.jupiter.api.Test;

class TrainingArgumentsTest {
  @Test
  void theDefaultsThatTheHelpTellsAreThoseOfTheRecipe() {
    TrainingConfig recipe = new TrainingPlan(List.of(), List.of()).config();
    Map<String, Integer> defaults =
        Map.of(
            "--layers", recipe.network().layers(),
            "--atoms", recipe.dictionary().atoms(),
            "--patch", recipe.images().side(),
            "--epochs", recipe.training().epochs());
    String help = CommandLineRun.of("denoise", "--help").out().replaceAll("\\s+", " ");
    defaults.forEach(
        (option, value) ->
            assertTrue(
                help.matches(".* " + option + "=[A-Z] [^(]*\\(" + value + "\\)\\..*"),
                option + " is " + value + " in the recipe"));
  }
}

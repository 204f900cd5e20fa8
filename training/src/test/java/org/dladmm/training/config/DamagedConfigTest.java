package org.dladmm.training.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dladmm.training.InputException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a configuration, it is read or refused in a sentence. */
class DamagedConfigTest {
  private static final String PIECES =
      "{}[]:,#&*!|>'\"%@`?-~\n\t  .0e9aA\u0000\u0007\u00e9\ud800\ufeff\u2028";
  private static final List<String> VALUES =
      List.of(
          "null",
          "~",
          "[]",
          "{}",
          "[1, 2]",
          "{a: 1}",
          "1e999",
          "-.inf",
          ".nan",
          "0x1F",
          "1_000",
          "true",
          "''",
          "99999999999999999999",
          "&a *a",
          "!!int 3",
          "!!binary aGk=",
          "<<: 3",
          "2001-01-01");

  @Test
  void damagedTexts() {
    Random random = new Random(3);
    List<String> texts =
        List.of(
            ConfigReader.defaults(),
            Recipes.find("simulation").orElseThrow(),
            Recipes.find("patches").orElseThrow());
    for (int trial = 0; trial < 400; trial++) {
      String text = texts.get(trial % texts.size());
      for (int k = random.nextInt(4); k >= 0; k--) {
        text = damaged(text, random);
      }
      check(text, List.of());
    }
  }

  private static String damaged(String text, Random random) {
    StringBuilder result = new StringBuilder(text);
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + 1 + random.nextInt(3));
    char piece = PIECES.charAt(random.nextInt(PIECES.length()));
    switch (random.nextInt(6)) {
      case 0 -> result.insert(at, piece);
      case 1 -> result.replace(at, end, String.valueOf(piece));
      case 2 -> result.delete(at, end);
      case 3 -> result.setLength(at);
      case 4 -> result.insert(at, text.substring(at, Math.min(text.length(), at + 40)));
      default -> {
        int colon = text.indexOf(": ", at);
        if (colon >= 0) {
          result.insert(colon + 2, VALUES.get(random.nextInt(VALUES.size())));
        }
      }
    }
    return result.toString();
  }

  @Test
  void damagedAssignments() {
    Random random = new Random(4);
    List<String> keys =
        List.of(
            "network",
            "layers",
            "problem",
            "parameters",
            "alpha",
            "start",
            "beta",
            "data",
            "X",
            "simulation",
            "train",
            "tied",
            "seed",
            "",
            " ",
            ".",
            "{",
            "é");
    for (int trial = 0; trial < 400; trial++) {
      List<String> assignments = new ArrayList<>();
      for (int k = random.nextInt(3); k >= 0; k--) {
        StringBuilder assignment = new StringBuilder(keys.get(random.nextInt(keys.size())));
        for (int i = random.nextInt(3); i > 0; i--) {
          assignment.append('.').append(keys.get(random.nextInt(keys.size())));
        }
        assignment.append('=').append(VALUES.get(random.nextInt(VALUES.size())));
        assignments.add(
            random.nextBoolean() ? assignment.toString() : damaged(assignment.toString(), random));
      }
      check("{}", assignments);
    }
  }

  private static void check(String text, List<String> assignments) {
    try {
      TrainingConfig config = new ConfigReader().read(text, "a damaged text", assignments);
      Assertions.assertFalse(config.problem().parameters().containsValue(null), text);
    } catch (InputException refusal) {
      Assertions.assertFalse(refusal.getMessage().isBlank());
    } catch (RuntimeException | Error unexpected) {
      Assertions.fail(
          "not a refusal, but " + unexpected + ", for " + assignments + text, unexpected);
    }
  }
}

package org.dladmm.training.dictionary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.training.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class DictionaryLearningTest extends OnAnEngine {
  private static final Matrix X = SmallDictionaries.patches(0, 0);
  private static final Matrix START = SmallDictionaries.start();

  @Test
  void theObjectiveIsThatOfWhatWasLearnedAndNeverRises() {
    try (DictionaryLearning learning = learning(float64(), 60)) {
      double[] last = {
        SmallDictionaries.objective(
            START, Matrix.zeros(START.columns(), X.columns()), X, learning.options().sparsity())
      };
      assertEquals(last[0], learning.objective(), 1e-12 * last[0]);
      learning.run(
          (running, report) -> {
            assertEquals(objective(running.state().values()), report.objective(), 1e-11);
            assertEquals(report.taken(), report.objective() < last[0]);
            assertTrue(report.taken() || report.objective() == last[0]);
            last[0] = report.objective();
          });
      assertTrue(learning.done());
      assertEquals(60, learning.log().size());
    }
  }

  @Test
  void itRecoversFromStepsThatAreFarTooLong() {
    for (Engine engine : List.of(float64(), float32())) {
      try (DictionaryLearning learning = learning(engine, 40)) {
        learning.run(stoppingAfter(10));
        DictionaryState state = learning.state();
        try (DictionaryLearning other = learning(engine, 40)) {
          other.restore(
              new DictionaryState(
                  state.momentum(), 0.1, state.refused(), state.values(), state.log()));
          other.run(DictionaryListener.silent());
          List<DictionaryReport> log = other.log();
          assertFalse(log.get(10).taken());
          assertEquals(log.get(9).objective(), log.get(10).objective());
          assertTrue(log.get(39).taken());
          assertTrue(log.get(39).objective() < log.get(9).objective());
        }
      }
    }
  }

  @Test
  void atomsHaveUnitLengthAndTheConstantOneStaysFirst() {
    try (DictionaryLearning learning = learning(float32(), 30)) {
      learning.run(DictionaryListener.silent());
      Matrix dictionary = learning.dictionary();
      assertEquals(START.shape(), dictionary.shape());
      for (int j = 0; j < dictionary.columns(); j++) {
        assertEquals(1, dictionary.squaredNorm(j), 1e-12);
      }
      for (int i = 0; i < dictionary.rows(); i++) {
        assertEquals(0.25, dictionary.get(i, 0), 1e-7);
      }
    }
  }

  @Test
  void withoutAConstantAtomTheFirstOneIsLearnedToo() {
    DictionaryOptions options = new DictionaryOptions(SmallDictionaries.SPARSITY, 30, false);
    try (DictionaryLearning learning = new DictionaryLearning(float64(), X, START, options)) {
      learning.run(DictionaryListener.silent());
      double along = 0;
      for (int i = 0; i < X.rows(); i++) {
        along += learning.state().values().get("A").get(i, 0) * START.get(i, 0);
      }
      assertTrue(along < 1 - 1e-5, "the cosine to the start is " + along);
    }
  }

  /** Atoms that are shorter are rare, so some are made so. */
  @Test
  void unitLengthMakesTheObjectiveNoLargerAndTheMostUsedAtomsComeFirst() {
    try (DictionaryLearning learning = learning(float64(), 20)) {
      learning.run(DictionaryListener.silent());
      Map<String, Matrix> values = new LinkedHashMap<>(learning.state().values());
      Matrix a = values.get("A").copy();
      for (int j = 1; j < a.columns(); j++) {
        for (int i = 0; i < a.rows(); i++) {
          a.set(i, j, a.get(i, j) * (1 - 0.02 * j));
        }
      }
      values.put("A", a);
      DictionaryState state = learning.state();
      learning.restore(new DictionaryState(2, 1.02, 0, values, state.log()));
      Matrix dictionary = learning.dictionary();
      Matrix z = values.get("Z");
      Matrix scaled = Matrix.zeros(z.rows(), z.columns());
      double lastUse = Double.POSITIVE_INFINITY;
      for (int j = 0; j < a.columns(); j++) {
        int from = parallel(a, dictionary, j);
        double use = from == 0 ? Double.POSITIVE_INFINITY : 0;
        for (int k = 0; k < z.columns(); k++) {
          scaled.set(j, k, z.get(from, k) * Math.sqrt(a.squaredNorm(from)));
          use += Math.abs(z.get(from, k));
        }
        assertTrue(use <= lastUse, "atom " + j);
        lastUse = use;
      }
      double lambda = SmallDictionaries.SPARSITY;
      assertTrue(
          SmallDictionaries.objective(dictionary, scaled, X, lambda)
              < SmallDictionaries.objective(a, z, X, lambda));
    }
  }

  /** The column of A that an atom of the dictionary is, but for its length. */
  private static int parallel(Matrix a, Matrix dictionary, int atom) {
    for (int j = 0; j < a.columns(); j++) {
      double along = 0;
      for (int i = 0; i < a.rows(); i++) {
        along += a.get(i, j) * dictionary.get(i, atom);
      }
      if (along >= (1 - 1e-12) * Math.sqrt(a.squaredNorm(j))) {
        return j;
      }
    }
    throw new AssertionError("atom " + atom + " is none of A");
  }

  @Test
  void stoppedAndRestoredItEndsWithTheSameBits() {
    for (Engine engine : List.of(float64(), float32())) {
      Matrix expected;
      List<DictionaryReport> log;
      try (DictionaryLearning whole = learning(engine, 25)) {
        whole.run(DictionaryListener.silent());
        expected = whole.dictionary();
        log = withoutSeconds(whole.log());
      }
      for (int stop : new int[] {1, 7, 24, 25}) {
        DictionaryState state;
        try (DictionaryLearning first = learning(engine, 25)) {
          first.run(stoppingAfter(stop));
          assertEquals(stop == 25, first.done());
          state = first.state();
        }
        try (DictionaryLearning second = learning(engine, 25)) {
          second.restore(state);
          second.run(DictionaryListener.silent());
          assertEquals(expected, second.dictionary(), "stopped after " + stop);
          assertEquals(log, withoutSeconds(second.log()));
        }
      }
    }
  }

  @Test
  void theNumberOfThreadsDecidesNoBit() {
    try (DictionaryLearning one = learning(float32(), 10);
        Engine single = open(float32().precision(), 1);
        DictionaryLearning other = learning(single, 10)) {
      one.run(DictionaryListener.silent());
      other.run(DictionaryListener.silent());
      assertEquals(one.dictionary(), other.dictionary());
    }
  }

  @Test
  void aStateOfAnotherLearningIsRefused() {
    try (DictionaryLearning learning = learning(float64(), 5);
        DictionaryLearning other =
            new DictionaryLearning(
                float64(), X.columns(0, 100), START, SmallDictionaries.options(5))) {
      assertThrows(IllegalArgumentException.class, () -> other.restore(learning.state()));
      assertThrows(
          IllegalArgumentException.class,
          () -> learning.restore(new DictionaryState(1, 1, 0, Map.of(), List.of())));
    }
  }

  @Test
  void aSparsityThatIsFarTooLargeIsToldAtOnce() {
    assertEquals(
        "no patch uses any atom at the sparsity 1000.0; take a smaller one",
        refusal(new DictionaryOptions(1000, 100, false)));
    assertEquals(
        "no patch uses any atom but the constant one at the sparsity 1.5; take a smaller one",
        refusal(new DictionaryOptions(1.5, 100, true)));
  }

  private static String refusal(DictionaryOptions options) {
    try (DictionaryLearning learning = new DictionaryLearning(float64(), X, START, options)) {
      learning.run(DictionaryListener.silent());
      assertTrue(learning.done());
      return refusal(learning::dictionary);
    }
  }

  @Test
  void optionsThatAreNoneAreRefused() {
    for (double sparsity : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertEquals(
          "a dictionary's sparsity is a number above 0, such as 0.05, not " + sparsity,
          refusal(() -> new DictionaryOptions(sparsity, 10, true)));
    }
    assertEquals(
        "a dictionary is learned in 1 iteration or more, not 0",
        refusal(() -> new DictionaryOptions(0.1, 0, true)));
  }

  @Test
  void aStartThatDoesNotFitIsRefused() {
    assertEquals(
        "the dictionary to start from is 15×3, but patches have 16 pixels",
        mistake(Matrix.constant(15, 3, 1 / Math.sqrt(15))));
    assertEquals(
        "atom 1 of the dictionary to start from has the length 2.0, not 1",
        mistake(Matrix.constant(16, 1, 0.25).beside(Matrix.constant(16, 1, 0.5))));
  }

  private static String mistake(Matrix start) {
    return assertThrows(
            IllegalArgumentException.class,
            () -> new DictionaryLearning(float64(), X, start, SmallDictionaries.options(1)))
        .getMessage();
  }

  private static String refusal(Executable action) {
    return assertThrows(InputException.class, action).getMessage();
  }

  private static DictionaryLearning learning(Engine engine, int iterations) {
    return new DictionaryLearning(engine, X, START, SmallDictionaries.options(iterations));
  }

  private static DictionaryListener stoppingAfter(int iterations) {
    return (learning, report) -> {
      if (report.iteration() == iterations) {
        learning.stop();
      }
    };
  }

  private static double objective(Map<String, Matrix> values) {
    return SmallDictionaries.objective(
        values.get("A"), values.get("Z"), X, SmallDictionaries.SPARSITY);
  }

  private static List<DictionaryReport> withoutSeconds(List<DictionaryReport> log) {
    double[] seconds = log.stream().mapToDouble(DictionaryReport::seconds).toArray();
    assertArrayEquals(Arrays.stream(seconds).sorted().toArray(), seconds);
    return log.stream()
        .map(r -> new DictionaryReport(r.iteration(), r.objective(), r.taken(), 0))
        .toList();
  }
}

package org.dladmm.training.dictionary;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Draws;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.training.oracle.L1Column;
import org.junit.jupiter.api.Test;

/** What a learned dictionary is good for. */
class LearnedDictionaryTest extends OnAnEngine {
  @Test
  void itServesOtherPatchesOfThePictureBetterThanItsStart() {
    Matrix others = SmallDictionaries.patches(40, 30);
    Matrix start = SmallDictionaries.start();
    Matrix learned =
        learned(float32(), SmallDictionaries.patches(0, 0), start, SmallDictionaries.options(100));
    double before = coded(start, others);
    double after = coded(learned, others);
    assertTrue(after < 0.9 * before, after + " after, " + before + " before");
  }

  @Test
  void aKnownDictionaryIsFoundFromNearby() {
    Draws draws = new Draws(4);
    Matrix truth = draws.dictionary(16, 24);
    Matrix x = truth.times(draws.sparse(24, 600, 0.1));
    Matrix noise = draws.gaussian(16, 24).times(0.15);
    Matrix start = truth.copy();
    Arrays.setAll(start.values(), k -> truth.values()[k] + noise.values()[k]);
    start = SmallDictionaries.unitColumns(start);
    Matrix found = learned(float64(), x, start, new DictionaryOptions(0.1, 200, false));
    double before = likeness(truth, start);
    double after = likeness(truth, found);
    assertTrue(before < 0.9, "at the start it is " + before + " already");
    assertTrue(after > 0.95, "it is " + after);
  }

  private static Matrix learned(Engine engine, Matrix x, Matrix start, DictionaryOptions options) {
    try (DictionaryLearning learning = new DictionaryLearning(engine, x, start, options)) {
      learning.run(DictionaryListener.silent());
      return learning.dictionary();
    }
  }

  /** The mean objective after 300 steps of ISTA. */
  private static double coded(Matrix a, Matrix x) {
    double l = Math.pow(L1Column.norm(a), 2);
    Matrix adjoint = a.transpose();
    Matrix z = Matrix.zeros(a.columns(), x.columns());
    for (int step = 0; step < 300; step++) {
      Matrix error = a.times(z);
      Arrays.setAll(error.values(), k -> error.values()[k] - x.values()[k]);
      Matrix slope = adjoint.times(error);
      for (int k = 0; k < z.values().length; k++) {
        double moved = z.values()[k] - slope.values()[k] / l;
        double threshold = SmallDictionaries.SPARSITY / l;
        z.values()[k] = Math.signum(moved) * Math.max(Math.abs(moved) - threshold, 0);
      }
    }
    return SmallDictionaries.objective(a, z, x, SmallDictionaries.SPARSITY);
  }

  /** The mean over atoms of A0 of the largest |⟨a_j, a0⟩|. */
  private static double likeness(Matrix truth, Matrix found) {
    Matrix products = truth.transpose().times(found);
    double sum = 0;
    for (int j = 0; j < truth.columns(); j++) {
      double largest = 0;
      for (int k = 0; k < found.columns(); k++) {
        largest = Math.max(largest, Math.abs(products.get(j, k)));
      }
      sum += largest;
    }
    return sum / truth.columns();
  }
}

package org.dladmm.training.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.program.Workspace;
import org.dladmm.training.dictionary.NaiveDictionaryStep.Point;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.NormOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program of a step against plain loops. */
class DictionaryStepTest extends OnAnEngine {
  private static final Matrix X = SmallDictionaries.patches(0, 0);
  private static final double SAFETY = 1.02;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void stepsAreThoseOfTheFormulas(boolean constantAtom) {
    assertFollowsTheFormulas(float64(), constantAtom, 1e-11);
    assertFollowsTheFormulas(float32(), constantAtom, 1e-4);
  }

  private static void assertFollowsTheFormulas(
      Engine engine, boolean constantAtom, double tolerance) {
    DictionaryOptions options = new DictionaryOptions(SmallDictionaries.SPARSITY, 1, constantAtom);
    NaiveDictionaryStep naive =
        new NaiveDictionaryStep(X, SmallDictionaries.SPARSITY, constantAtom);
    try (Workspace workspace = new Workspace(engine)) {
      DictionaryStep step = new DictionaryStep(workspace, X, SmallDictionaries.start(), options);
      for (int k = 0; k < 12; k++) {
        Point before = point(step);
        // extrapolated as far as is allowed, and by a little
        double extrapolation = k % 3 == 0 ? 0.3 : 2;
        boolean taken = step.run(extrapolation, SAFETY);
        Point actual = point(step);
        Point expected = naive.after(before, extrapolation, actual.lz(), actual.la());
        assertEquals(expected.objective() < before.objective(), taken);
        assertEquals(expected.objective(), actual.objective(), tolerance);
        assertClose(expected.a(), actual.a(), tolerance);
        assertClose(expected.z(), actual.z(), tolerance);
        assertClose(expected.aBefore(), actual.aBefore(), 0);
        assertClose(expected.zBefore(), actual.zBefore(), 0);
      }
    }
  }

  @Test
  void theNormsComeCloseToTheExactOnes() {
    for (Engine engine : List.of(float64(), float32())) {
      try (Workspace workspace = new Workspace(engine)) {
        DictionaryStep step = step(workspace);
        for (int k = 0; k < 20; k++) {
          Matrix a = step.dictionary();
          assertTrue(step.run(0, SAFETY), "step " + k);
          double ofA = point(step).lz() / SAFETY / squaredNorm(a);
          double ofZ = point(step).la() / SAFETY / squaredNorm(withoutFirstRow(step.codes()));
          // at first, too little is known of the singular vectors
          double least = k < 3 ? 0.8 : 0.99;
          assertTrue(ofA > least && ofA < 1 + 1e-5, "‖A‖² in step " + k + ": " + ofA);
          assertTrue(ofZ > least && ofZ < 1 + 1e-5, "‖Z‖² in step " + k + ": " + ofZ);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1e-3, 1e-30})
  void aStepThatIsFarTooLongChangesNothing(double safety) {
    for (Engine engine : List.of(float64(), float32())) {
      try (Workspace workspace = new Workspace(engine)) {
        DictionaryStep step = step(workspace);
        for (int k = 0; k < 5; k++) {
          step.run(0.5, SAFETY);
        }
        double objective = step.objective();
        Matrix a = step.dictionary();
        Matrix z = step.codes();
        assertFalse(step.run(0.5, safety));
        assertEquals(objective, step.objective());
        assertEquals(a, step.dictionary());
        assertEquals(z, step.codes());
        assertTrue(step.run(0, SAFETY), "it goes on");
        assertTrue(step.objective() < objective);
      }
    }
  }

  private static DictionaryStep step(Workspace workspace) {
    return new DictionaryStep(
        workspace, X, SmallDictionaries.start(), SmallDictionaries.options(1));
  }

  private static Point point(DictionaryStep step) {
    Map<String, Matrix> values = step.values();
    return new Point(
        values.get("A"),
        values.get("Z"),
        values.get("A before"),
        values.get("Z before"),
        values.get("L_Z").get(0, 0),
        values.get("L_A").get(0, 0),
        step.objective());
  }

  private static double squaredNorm(Matrix matrix) {
    DMatrixRMaj copy = new DMatrixRMaj(matrix.columns(), matrix.rows());
    copy.setData(matrix.values().clone());
    return Math.pow(NormOps_DDRM.inducedP2(copy), 2);
  }

  /** Z without the codes of the constant atom. */
  private static Matrix withoutFirstRow(Matrix z) {
    Matrix transposed = z.transpose();
    return transposed.columns(1, transposed.columns()).transpose();
  }

  private static void assertClose(Matrix expected, Matrix actual, double tolerance) {
    assertEquals(expected.shape(), actual.shape());
    for (int k = 0; k < expected.values().length; k++) {
      assertEquals(expected.values()[k], actual.values()[k], tolerance);
    }
  }
}

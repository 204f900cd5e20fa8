package org.dladmm.training.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.network.Start;
import org.dladmm.operator.DenseOperator;
import org.dladmm.operator.DiagonalOperator;
import org.dladmm.oracle.Draws;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.problems.L1L1;
import org.dladmm.training.InputException;
import org.dladmm.training.oracle.L1Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures restored by an untrained network, against LADMM on all patches in plain loops. */
class DenoiserTest extends OnAnEngine {
  private static final int SIDE = 4;
  private static final int LAYERS = 5;
  private static final double ALPHA = 0.2;
  private static final double BETA = 4;
  private static final Matrix A = OvercompleteDct.of(SIDE, 20);
  private static final double L1 = 1.1 * BETA * Math.pow(L1Column.norm(A), 2);

  @ParameterizedTest
  @CsvSource({
    "13, 9, 1, false, AZ, 1024, 1",
    "13, 9, 1, true, X_MINUS_E, 7, 1",
    "13, 9, 3, false, X_MINUS_E, 1024, 1",
    "13, 9, 3, true, AZ, 1, 1",
    "13, 9, 4, true, X_MINUS_E, 5, 3",
    "13, 9, 4, false, AZ, 12, 3",
    "4, 4, 2, true, AZ, 1024, 3",
    "6, 21, 2, false, X_MINUS_E, 8, 1"
  })
  void pictureAndRatiosAreThoseOfLadmmOnEachPatch(
      int height,
      int width,
      int stride,
      boolean meansRemoved,
      ReadOut readOut,
      int batch,
      int channels) {
    Patching patching = new Patching(stride, meansRemoved);
    Picture clean = clean(height, width, channels);
    Picture noisy = corrupted(clean);
    List<Picture> expected = naive(patching, readOut).restore(noisy, LAYERS);
    try (Denoiser denoiser = denoiser(float64(), patching, readOut, batch)) {
      Restoration measured = denoiser.restore(noisy, clean);
      assertClose(expected.get(LAYERS - 1), measured.picture(), 1e-9);
      assertEquals(psnr(noisy, clean), measured.psnrNoisy().orElseThrow(), 1e-9);
      assertEquals(LAYERS, measured.psnr().length);
      for (int k = 0; k < LAYERS; k++) {
        assertEquals(psnr(expected.get(k), clean), measured.psnr()[k], 1e-9);
      }
      Restoration unmeasured = denoiser.restore(noisy);
      assertClose(expected.get(LAYERS - 1), unmeasured.picture(), 1e-9);
      assertEquals(OptionalDouble.empty(), unmeasured.psnrNoisy());
      assertEquals(0, unmeasured.psnr().length);
      assertTrue(unmeasured.seconds() > 0);
    }
  }

  /** Else the comparison above would say little. */
  @Test
  void layersAndReadOutsDiffer() {
    Picture noisy = corrupted(clean(13, 9, 1));
    Patching patching = new Patching(2, false);
    List<Picture> az = naive(patching, ReadOut.AZ).restore(noisy, LAYERS);
    List<Picture> withoutE = naive(patching, ReadOut.X_MINUS_E).restore(noisy, LAYERS);
    assertTrue(difference(az.get(LAYERS - 1), withoutE.get(LAYERS - 1)) > 0.1);
    assertTrue(difference(az.get(LAYERS - 2), az.get(LAYERS - 1)) > 0.01);
    assertTrue(difference(noisy, withoutE.get(LAYERS - 1)) > 0.1);
  }

  @Test
  void float32RestoresTheSame() {
    Picture noisy = corrupted(clean(30, 17, 1));
    Patching patching = new Patching(3, true);
    List<Picture> expected = naive(patching, ReadOut.AZ).restore(noisy, LAYERS);
    try (Denoiser denoiser = denoiser(float32(), patching, ReadOut.AZ, 32)) {
      assertClose(expected.get(LAYERS - 1), denoiser.restore(noisy).picture(), 1e-5);
    }
  }

  @Test
  void picturesLeaveNoTraceInThoseThatFollow() {
    Picture small = corrupted(clean(9, 6, 1));
    try (Denoiser denoiser = denoiser(float64(), new Patching(2, true), ReadOut.AZ, 16)) {
      Picture first = denoiser.restore(small).picture();
      denoiser.restore(corrupted(clean(20, 30, 3)));
      assertEquals(first, denoiser.restore(small).picture());
    }
  }

  @Test
  void withMeansRemovedABrighterPictureIsRestoredBrighter() {
    Matrix dark = new Draws(9).uniform(13, 9, 0.1, 0.6);
    Matrix bright = dark.copy();
    Arrays.setAll(bright.values(), k -> dark.values()[k] + 0.3);
    try (Denoiser denoiser = denoiser(float64(), new Patching(2, true), ReadOut.AZ, 16)) {
      Matrix expected = denoiser.restore(Picture.grey(dark)).picture().luma();
      Arrays.setAll(expected.values(), k -> expected.values()[k] + 0.3);
      assertClose(Picture.grey(expected), denoiser.restore(Picture.grey(bright)).picture(), 1e-12);
    }
  }

  @Test
  void picturesThatDoNotFitAreRefused() {
    try (Denoiser denoiser = denoiser(float64(), new Patching(2, true), ReadOut.AZ, 16)) {
      assertEquals(
          "an image of 9×3 pixels is smaller than a patch of 4×4; take smaller patches",
          refusal(() -> denoiser.restore(clean(3, 9, 1))));
      assertEquals(
          "the clean picture has 10×13 pixels in grey, but the noisy one 9×13 pixels in grey; give the original of the same picture",
          refusal(() -> denoiser.restore(clean(13, 9, 1), clean(13, 10, 1))));
      assertEquals(
          "the clean picture has 9×13 pixels in colour, but the noisy one 9×13 pixels in grey; give the original of the same picture",
          refusal(() -> denoiser.restore(clean(13, 9, 1), clean(13, 9, 3))));
    }
  }

  @Test
  void networksThatAreNotOfPatchesAreRefused() {
    Patching patching = new Patching(1, false);
    Network odd = network(L1L1.of(ALPHA, new DenseOperator(new Draws(1).dictionary(12, 15))));
    assertEquals(
        "the model's problem has 12 rows, which are no square patches: take a model that was trained on patches, which has 64 rows for patches of 8×8 pixels and 256 for 16×16",
        refusal(() -> new Denoiser(float64(), odd, patching, ReadOut.AZ)));
    Network negative =
        network(L1L1.of(ALPHA, new DenseOperator(A), DiagonalOperator.scaled(SIDE * SIDE, -1)));
    assertEquals(
        "the model's problem has a B (16×16) that is not the identity: take a model for X = AZ + E",
        refusal(() -> new Denoiser(float64(), negative, patching, ReadOut.AZ)));
  }

  @Test
  void stridesAreFrom1ToTheSideOfAPatch() {
    for (int stride : new int[] {0, 5}) {
      assertEquals(
          "a stride of " + stride + " does not fit patches of 4×4 pixels; take one from 1 to 4",
          refusal(() -> denoiser(float64(), new Patching(stride, false), ReadOut.AZ, 8)));
    }
  }

  @Test
  void readOutsAreFoundByTheirLabels() {
    for (ReadOut readOut : ReadOut.values()) {
      assertEquals(readOut, ReadOut.of(readOut.label()));
    }
    assertEquals(
        "the read-out cannot be 'AZ'; it must be one of: az, x-e", refusal(() -> ReadOut.of("AZ")));
  }

  private static String refusal(Executable action) {
    return assertThrows(InputException.class, action).getMessage();
  }

  private static Denoiser denoiser(Engine engine, Patching patching, ReadOut readOut, int batch) {
    Network network = network(L1L1.of(ALPHA, new DenseOperator(A)));
    return new Denoiser(engine, network, patching, readOut, batch);
  }

  private static Network network(Problem problem) {
    Geometry geometry = Geometry.of(problem, float64());
    return Network.untrained(
        problem, Architecture.full(LAYERS), Start.ladmm(problem, geometry, BETA, 1.1));
  }

  private static NaiveDenoiser naive(Patching patching, ReadOut readOut) {
    return new NaiveDenoiser(A, SIDE, ALPHA, BETA, L1, patching, readOut);
  }

  private static Picture clean(int height, int width, int channels) {
    Draws draws = new Draws(17);
    List<Matrix> result = new ArrayList<>();
    for (int c = 0; c < channels; c++) {
      result.add(draws.uniform(height, width, 0.1, 0.9));
    }
    return new Picture(result);
  }

  /** Salt and pepper on a tenth of the pixels, and on all of the first patch. */
  private static Picture corrupted(Picture clean) {
    Draws draws = new Draws(18);
    List<Matrix> result = new ArrayList<>();
    for (Matrix channel : clean.channels()) {
      Matrix noisy = channel.copy();
      for (int j = 0; j < noisy.columns(); j++) {
        for (int i = 0; i < noisy.rows(); i++) {
          if (draws.below(10) == 0 || (i < SIDE && j < SIDE)) {
            noisy.set(i, j, draws.below(2));
          }
        }
      }
      result.add(noisy);
    }
    return new Picture(result);
  }

  private static double psnr(Picture estimate, Picture clean) {
    double error = 0;
    int values = 0;
    for (int c = 0; c < clean.channels().size(); c++) {
      double[] truth = clean.channels().get(c).values();
      for (int k = 0; k < truth.length; k++, values++) {
        double shown = Math.max(0, Math.min(1, estimate.channels().get(c).values()[k]));
        error += Math.pow(Math.round(255 * shown) - Math.round(255 * truth[k]), 2);
      }
    }
    return 10 * Math.log10(255.0 * 255 * values / error);
  }

  private static double difference(Picture one, Picture other) {
    double largest = 0;
    for (int c = 0; c < one.channels().size(); c++) {
      double[] a = one.channels().get(c).values();
      double[] b = other.channels().get(c).values();
      assertEquals(a.length, b.length);
      for (int k = 0; k < a.length; k++) {
        largest = Math.max(largest, Math.abs(a[k] - b[k]));
      }
    }
    return largest;
  }

  private static void assertClose(Picture expected, Picture actual, double tolerance) {
    assertEquals(expected.channels().get(0).shape(), actual.channels().get(0).shape());
    assertEquals(expected.channels().size(), actual.channels().size());
    assertEquals(0, difference(expected, actual), tolerance);
  }
}

package org.dladmm.training.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Draws;
import org.dladmm.training.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patches of images of any size: the operators, their adjoint, and that no pixel is lost. */
class PatchGridTest {
  /** As the patches of the paper's data: blocks row by row, a block's pixels column by column. */
  @Test
  void patchesComeRowByRowAndTheirPixelsColumnByColumn() {
    Matrix image = Matrix.ofRows(new double[][] {{1, 2, 3, 4}, {5, 6, 7, 8}});
    Matrix patches = new PatchGrid(2, 4, 2, 2).extract(image);
    assertEquals(Matrix.of(4, 2, 1, 5, 2, 6, 3, 7, 4, 8), patches);
  }

  @Test
  void theLastPatchIsFlushWithTheEdge() {
    Matrix image = Matrix.ofRows(new double[][] {{1, 2, 3, 4, 5}});
    assertEquals(Matrix.of(1, 5, 1, 2, 3, 4, 5), new PatchGrid(1, 5, 1, 1).extract(image));
    Matrix wide = Matrix.ofRows(new double[][] {{1, 2, 3, 4, 5}, {6, 7, 8, 9, 10}});
    Matrix patches = new PatchGrid(2, 5, 2, 2).extract(wide);
    assertEquals("4×3", patches.shape());
    assertEquals(Matrix.of(4, 1, 4, 9, 5, 10), patches.columns(2, 3));
  }

  @Test
  void someOfThePatchesAreExtractedByThemselves() {
    PatchGrid grid = new PatchGrid(7, 9, 3, 2);
    Matrix image = new Draws(4).gaussian(7, 9);
    Matrix some = Matrix.constant(9, 6, 5);
    grid.extract(image, 3, 8, some);
    assertEquals(grid.extract(image).columns(3, 8), some.columns(0, 5));
    assertEquals(Matrix.constant(9, 1, 5), some.columns(5, 6));
  }

  @ParameterizedTest
  @CsvSource({
    "16, 16, 16, 16",
    "32, 48, 16, 16",
    "621, 498, 16, 16",
    "62, 49, 16, 4",
    "5, 7, 3, 2",
    "5, 7, 5, 5",
    "9, 9, 4, 1"
  })
  void theAverageOfAnImagesPatchesIsTheImage(int height, int width, int side, int stride) {
    PatchGrid grid = new PatchGrid(height, width, side, stride);
    Matrix image = new Draws(3).gaussian(height, width);
    Matrix again = grid.average(grid.extract(image));
    for (int k = 0; k < image.values().length; k++) {
      assertEquals(image.values()[k], again.values()[k], 1e-12);
    }
  }

  /** ⟨Px, y⟩ = ⟨x, Pᵀy⟩. */
  @ParameterizedTest
  @CsvSource({"62, 49, 16, 4", "5, 7, 3, 2", "5, 7, 3, 3", "40, 33, 16, 16"})
  void theSumIsTheAdjointOfTheExtraction(int height, int width, int side, int stride) {
    PatchGrid grid = new PatchGrid(height, width, side, stride);
    Draws draws = new Draws(5);
    Matrix x = draws.gaussian(height, width);
    Matrix y = draws.gaussian(grid.pixels(), grid.count());
    double left = inner(grid.extract(x), y);
    assertEquals(left, inner(x, grid.sum(y)), 1e-10 * Math.max(1, Math.abs(left)));
  }

  private static double inner(Matrix a, Matrix b) {
    double sum = 0;
    for (int k = 0; k < a.values().length; k++) {
      sum += a.values()[k] * b.values()[k];
    }
    return sum;
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertEquals(
        "an image of 7×5 pixels is smaller than a patch of 6×6; take smaller patches",
        assertThrows(InputException.class, () -> new PatchGrid(5, 7, 6, 6)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> new PatchGrid(5, 7, 3, 4));
    assertThrows(IllegalArgumentException.class, () -> new PatchGrid(5, 7, 3, 0));
    PatchGrid grid = new PatchGrid(5, 7, 3, 3);
    assertEquals(
        "the grid is one for an image of 5×7, not 7×5",
        assertThrows(IllegalArgumentException.class, () -> grid.extract(Matrix.zeros(7, 5)))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> grid.sum(Matrix.zeros(9, 5)));
    Matrix image = Matrix.zeros(5, 7);
    assertEquals(
        "4 patches of 9 pixels do not fit into a 9×3 matrix",
        assertThrows(
                IllegalArgumentException.class, () -> grid.extract(image, 1, 5, Matrix.zeros(9, 3)))
            .getMessage());
    assertThrows(
        IndexOutOfBoundsException.class, () -> grid.extract(image, 5, 7, Matrix.zeros(9, 3)));
  }
}

package org.dladmm.training.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The average in a window that moves, against that over the whole image. */
class MovingAverageTest {
  @ParameterizedTest
  @CsvSource({
    "621, 498, 16, 16, 1024",
    "621, 498, 16, 11, 100",
    "62, 49, 16, 1, 128",
    "5, 7, 3, 1, 4",
    "5, 7, 3, 2, 1",
    "5, 7, 3, 3, 100",
    "5, 7, 5, 4, 2",
    "4, 4, 4, 2, 1",
    "3, 9, 1, 1, 5",
    "9, 3, 2, 2, 3"
  })
  void aMovingWindowGivesTheAverage(int height, int width, int side, int stride, int batch) {
    PatchGrid grid = new PatchGrid(height, width, side, stride);
    Matrix patches = new Draws(6).gaussian(grid.pixels(), grid.count());
    Matrix image = Matrix.constant(height, width, Double.NaN);
    MovingAverage average =
        new MovingAverage(
            grid,
            (top, rows) -> {
              for (int i = 0; i < rows.rows(); i++) {
                for (int j = 0; j < width; j++) {
                  image.set(top + i, j, rows.get(i, j));
                }
              }
            });
    for (int from = 0; from < grid.count(); from += batch) {
      int to = Math.min(grid.count(), from + batch);
      // what comes after the patches of a batch is not looked at
      average.add(
          patches.columns(from, to).beside(Matrix.constant(grid.pixels(), 1, 7)), to - from);
    }
    Matrix expected = grid.average(patches);
    for (int k = 0; k < expected.values().length; k++) {
      assertEquals(expected.values()[k], image.values()[k], 1e-12);
    }
  }

  @Test
  void rowsLeaveAsSoonAsNoLaterPatchCoversThem() {
    List<String> finished = new ArrayList<>();
    PatchGrid grid = new PatchGrid(6, 5, 3, 2); // patches begin in the rows 0, 2 and 3
    MovingAverage average =
        new MovingAverage(grid, (top, rows) -> finished.add(top + ": " + rows.shape()));
    Matrix patch = Matrix.zeros(9, 1);
    average.add(patch, 1);
    average.add(patch, 1);
    assertEquals(List.of(), finished);
    average.add(patch, 1);
    assertEquals(List.of("0: 2×5"), finished);
    average.add(Matrix.zeros(9, 2), 2);
    assertEquals(List.of("0: 2×5", "2: 1×5"), finished);
    average.add(patch, 1);
    assertEquals(List.of("0: 2×5", "2: 1×5", "3: 3×5"), finished);
    assertThrows(IllegalArgumentException.class, () -> average.add(patch, 1));
  }

  @Test
  void whatIsNotANumberStaysInItsPatch() {
    PatchGrid grid = new PatchGrid(4, 2, 2, 2);
    Matrix image = Matrix.zeros(4, 2);
    MovingAverage average =
        new MovingAverage(grid, (top, rows) -> image.set(top, 0, rows.get(0, 0)));
    average.add(Matrix.constant(4, 1, Double.NaN).beside(Matrix.constant(4, 1, 3)), 2);
    assertEquals(Matrix.of(4, 2, Double.NaN, 0, 3, 0, 0, 0, 0, 0), image);
  }
}

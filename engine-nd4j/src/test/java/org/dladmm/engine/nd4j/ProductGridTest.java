package org.dladmm.engine.nd4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProductGridTest {
  private static final int[] SIZES = {1, 7, 16, 64, 127, 250, 500, 1000, 4097};

  @Test
  void thePartsCoverEveryElementOnce() {
    for (int rows : SIZES) {
      for (int columns : SIZES) {
        ProductGrid grid = ProductGrid.of(rows, columns, 300);
        int[] hits = new int[rows * columns];
        for (int part = 0; part < grid.parts(); part++) {
          for (int j = grid.firstColumn(part); j < grid.endColumn(part); j++) {
            for (int i = grid.firstRow(part); i < grid.endRow(part); i++) {
              hits[i + j * rows]++;
            }
          }
        }
        for (int hit : hits) {
          assertEquals(1, hit, grid.toString());
        }
      }
    }
  }

  @Test
  void noPartIsEmptyOrMuchLargerThanAnother() {
    for (int rows : SIZES) {
      for (int columns : SIZES) {
        ProductGrid grid = ProductGrid.of(rows, columns, 300);
        long mean = (long) rows * columns / grid.parts();
        for (int part = 0; part < grid.parts(); part++) {
          long size =
              (long) (grid.endRow(part) - grid.firstRow(part))
                  * (grid.endColumn(part) - grid.firstColumn(part));
          assertTrue(size > mean / 2 && size < 2 * mean + 2, grid + ", part " + part);
        }
      }
    }
  }

  @Test
  void whatIsSmallStaysWhole() {
    assertEquals(1, ProductGrid.of(100, 100, 10).parts());
    assertEquals(1, ProductGrid.of(200, 1, 250).parts());
  }

  @Test
  void aSingleColumnIsCutWhereReadingTheLeftFactorTakesLong() {
    assertEquals(2, ProductGrid.of(500, 1, 250).parts());
    assertEquals(8, ProductGrid.of(1000, 1, 1000).parts());
  }

  @Test
  void whatIsWideIsCutByColumns() {
    ProductGrid grid = ProductGrid.of(250, 1000, 500);
    assertTrue(grid.columnParts() > 1 && grid.columnParts() >= grid.rowParts(), grid.toString());
  }

  @Test
  void whatIsNarrowIsCutByRows() {
    ProductGrid grid = ProductGrid.of(500, 20, 250);
    assertTrue(grid.rowParts() > 1 && grid.columnParts() == 1, grid.toString());
  }
}

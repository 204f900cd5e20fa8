package org.dladmm.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TileGridTest {
  private static final int[] ROWS = {1, 16, 30, 250, 500, 512, 513, 1500};
  private static final int[] COLUMNS = {1, 2, 5, 13, 20, 33, 64, 1000, 1001};

  @Test
  void spansShareAllColumnsOut() {
    for (int rows : ROWS) {
      for (int columns : COLUMNS) {
        TileGrid grid = TileGrid.of(rows, columns);
        int next = 0;
        int fewest = columns;
        int most = 0;
        for (int span = 0; span < grid.spans(); span++) {
          assertEquals(next, grid.firstColumn(span), grid.toString());
          assertEquals(0, next % grid.group(), grid.toString());
          next = grid.endColumn(span);
          int groups = (next - grid.firstColumn(span) + grid.group() - 1) / grid.group();
          fewest = Math.min(fewest, groups);
          most = Math.max(most, groups);
        }
        assertEquals(columns, next, grid.toString());
        assertTrue(fewest > 0 && most <= fewest + 1, grid.toString());
      }
    }
  }

  @Test
  void twoThreadsHaveEqualSharesWhereThereIsEnoughForThem() {
    assertEquals(6, TileGrid.of(500, 20).tasks());
    for (int rows : ROWS) {
      for (int columns : COLUMNS) {
        TileGrid grid = TileGrid.of(rows, columns);
        boolean single = grid.spans() == 1 || grid.spans() == grid.groups();
        assertTrue(single || grid.spans() % 2 == 0, grid.toString());
      }
    }
  }

  @Test
  void nothingIsNoTask() {
    assertEquals(0, TileGrid.of(0, 5).tasks());
    assertEquals(0, TileGrid.of(5, 0).tasks());
  }
}

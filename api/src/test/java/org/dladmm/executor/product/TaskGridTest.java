package org.dladmm.executor.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TaskGridTest {
  @Test
  void everyTileOfEveryPanelBelongsToExactlyOneTask() {
    covered(new TaskGrid(4));
    covered(new TaskGrid(2));
  }

  private static void covered(TaskGrid grid) {
    for (int panels : new int[] {0, 1, 2, 16, 31}) {
      for (int tiles : new int[] {0, 1, 3, 4, 13, 125}) {
        for (int threads : new int[] {1, 2, 7}) {
          grid.cut(panels, tiles, 5, 1_000_000, threads);
          int[][] owners = new int[panels][tiles];
          for (int task = 0; task < grid.tasks(); task++) {
            for (int p = grid.firstPanel(task); p < grid.endPanel(task); p++) {
              for (int t = grid.firstTile(task); t < grid.endTile(task); t++) {
                owners[p][t]++;
              }
            }
          }
          for (int[] row : owners) {
            for (int count : row) {
              assertEquals(1, count);
            }
          }
        }
      }
    }
  }

  @Test
  void fewColumnsAreCutWhereTasksMayHaveFewTiles() {
    TaskGrid rows = new TaskGrid(4);
    TaskGrid columns = new TaskGrid(2);
    rows.cut(8, 4, 100, 1_000_000, 2);
    columns.cut(8, 4, 100, 1_000_000, 2);
    assertEquals(4, rows.endTile(0));
    assertEquals(2, columns.endTile(0));
    assertEquals(2, columns.firstTile(columns.tasks() / 2));
  }

  @Test
  void aSmallProductIsNotShared() {
    TaskGrid grid = new TaskGrid(4);
    grid.cut(4, 4, 100, 1000, 8);
    assertEquals(1, grid.tasks());
  }

  @Test
  void columnsAreCutIntoFewAndEqualTiles() {
    ColumnTiles tiles = new ColumnTiles();
    for (int columns = 0; columns < 200; columns++) {
      tiles.cut(columns, 8);
      assertEquals((columns + 7) / 8, tiles.count());
      int covered = 0;
      for (int tile = 0; tile < tiles.count(); tile++) {
        int width = tiles.start(tile + 1) - tiles.start(tile);
        assertTrue(width >= 1 && width <= 8);
        assertTrue(
            columns < 16 || width >= 5, "the narrowest of " + columns + " columns is " + width);
        covered += width;
      }
      assertEquals(columns, covered);
    }
  }
}

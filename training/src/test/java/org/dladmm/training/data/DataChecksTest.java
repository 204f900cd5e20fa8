package org.dladmm.training.data;

import static org.dladmm.training.data.Samples.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;

class DataChecksTest {
  private static final Matrix MATRIX = Matrix.zeros(512, 1);

  @Test
  void matricesThatFitPass() {
    DataChecks.rows("Z", MATRIX, 512, "A (256×512)");
    DataChecks.columns("Z", MATRIX, 1, "X (256×1)");
    DataChecks.shape("Z", MATRIX, 512, 1, "the problem");
    DataChecks.finite("Z", MATRIX);
  }

  @Test
  void aWrongNumberOfRowsOrColumnsIsNamed() {
    assertEquals(
        "Z (512×1) has 512 rows, but A (256×500) needs 500",
        refusal(() -> DataChecks.rows("Z", MATRIX, 500, "A (256×500)")));
    assertEquals(
        "Z (512×1) has 1 column, but X (256×3) needs 3",
        refusal(() -> DataChecks.columns("Z", MATRIX, 3, "X (256×3)")));
    assertEquals(
        "Z is 512×1, but the model needs 512×2",
        refusal(() -> DataChecks.shape("Z", MATRIX, 512, 2, "the model")));
  }

  @Test
  void theTransposeIsProposedWhereItFits() {
    String cure = "; its transpose fits: write :T behind the file";
    assertEquals(
        "Z (512×1) has 512 rows, but A (1×1) needs 1" + cure,
        refusal(() -> DataChecks.rows("Z", MATRIX, 1, "A (1×1)")));
    assertEquals(
        "Z (512×1) has 1 column, but X needs 512" + cure,
        refusal(() -> DataChecks.columns("Z", MATRIX, 512, "X")));
    assertEquals(
        "Z is 512×1, but A needs 1×512" + cure,
        refusal(() -> DataChecks.shape("Z", MATRIX, 1, 512, "A")));
  }
}

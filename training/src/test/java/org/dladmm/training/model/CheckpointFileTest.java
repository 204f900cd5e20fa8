package org.dladmm.training.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.dladmm.engine.Precision;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.EpochReport;
import org.dladmm.training.InputException;
import org.dladmm.training.TrainingState;
import org.dladmm.training.TrainingState.Anchor;
import org.dladmm.training.TrainingState.Best;
import org.dladmm.training.TrainingState.StageState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
  private static final Checkpoint CHECKPOINT =
      new Checkpoint(
          new Run("network: {layers: 2}", "ejml", Precision.FLOAT64, -7, "abc123"),
          new TrainingState(
              1,
              56,
              Map.of("layer-01.W1", Matrix.of(2, 2, 1, 2, 3, 4)),
              new StageState(
                  123,
                  -4.5,
                  -1.25,
                  -0.5,
                  Double.POSITIVE_INFINITY,
                  2,
                  Map.of(
                      "layer-01.W1", Matrix.of(2, 2, 1, 1 / 3.0, -2, 1e-300),
                      "layer-01.W1.m", Matrix.zeros(2, 2)),
                  Optional.of(new Anchor(100, Map.of("layer-01.W1", Matrix.of(2, 2, 5, 6, 7, 8)))),
                  Optional.of(
                      new Best(3, 1e-7, Map.of("layer-01.W1", Matrix.of(2, 2, 9, 10, 11, 12))))),
              67.25,
              List.of(
                  new EpochReport("scalars", 1, 9, -3.25, Double.NaN, 0.5, 0, 30),
                  new EpochReport("all", 2, 9, -4, -60.5, 0.25, 2, 60))));

  @TempDir private Path folder;

  @Test
  void whatIsReadIsWhatWasWritten() {
    Path file = folder.resolve("checkpoint.dladmm");
    CheckpointFile.write(file, CHECKPOINT);
    assertEquals(CHECKPOINT, CheckpointFile.read(file));
  }

  @Test
  void aValueThatIsNotFiniteIsNotWrittenOverOneThatIs() {
    Path file = folder.resolve("checkpoint.dladmm");
    CheckpointFile.write(file, CHECKPOINT);
    TrainingState broken =
        new TrainingState(
            0,
            0,
            Map.of(),
            new StageState(
                1,
                0,
                0,
                0,
                0,
                0,
                Map.of("beta", Matrix.column(Double.NaN)),
                Optional.empty(),
                Optional.empty()),
            0,
            List.of());
    assertThrows(
        InputException.class,
        () -> CheckpointFile.write(file, new Checkpoint(CHECKPOINT.run(), broken)));
    assertEquals(CHECKPOINT, CheckpointFile.read(file));
  }

  @Test
  void aModelIsNoCheckpoint() {
    Path file = folder.resolve("model.dladmm");
    ModelFile.write(file, Models.small());
    assertTrue(refusal(file).contains("is not a checkpoint of dladmm"), refusal(file));
  }

  @Test
  void damagedBytesAreRefusedInOneSentence() throws IOException {
    Path file = folder.resolve("checkpoint.dladmm");
    CheckpointFile.write(file, CHECKPOINT);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(3);
    for (int k = 0; k < 500; k++) {
      byte[] damaged =
          k % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      if (k % 2 == 1) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(file, damaged);
      String refusal = refusal(file);
      assertFalse(refusal.contains("\n"), refusal);
      assertTrue(refusal.startsWith(file.toString()), refusal);
    }
  }

  private static String refusal(Path file) {
    return assertThrows(InputException.class, () -> CheckpointFile.read(file)).getMessage();
  }
}

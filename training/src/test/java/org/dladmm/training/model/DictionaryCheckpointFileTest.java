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
import java.util.Random;
import org.dladmm.engine.Precision;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.InputException;
import org.dladmm.training.dictionary.DictionaryReport;
import org.dladmm.training.dictionary.DictionaryState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryCheckpointFileTest {
  private static final DictionaryCheckpoint CHECKPOINT = checkpoint(1 / 3.0);

  @TempDir private Path folder;
  private Path file;

  private static DictionaryCheckpoint checkpoint(double entry) {
    return new DictionaryCheckpoint(
        new Run("problem: {name: l1-l1}", "ejml", Precision.FLOAT32, -7, "abc123"),
        new DictionaryState(
            3.25,
            1.53,
            2,
            Map.of("A", Matrix.of(2, 2, 1, entry, -2, 1e-300), "objective", Matrix.column(0.25)),
            List.of(
                new DictionaryReport(1, 0.5, true, 0.125),
                new DictionaryReport(2, 0.5, false, 0.25))));
  }

  @BeforeEach
  void write() {
    file = folder.resolve("dictionary-checkpoint.dladmm");
    DictionaryCheckpointFile.write(file, CHECKPOINT);
  }

  @Test
  void whatIsReadIsWhatWasWritten() {
    assertEquals(CHECKPOINT, DictionaryCheckpointFile.read(file));
  }

  @Test
  void aValueThatIsNotFiniteIsNotWrittenOverOneThatIs() {
    DictionaryCheckpoint broken = checkpoint(Double.NaN);
    assertThrows(InputException.class, () -> DictionaryCheckpointFile.write(file, broken));
    assertEquals(CHECKPOINT, DictionaryCheckpointFile.read(file));
  }

  @Test
  void aModelIsNoDictionaryAndADictionaryNoCheckpointOfATraining() {
    String foreign =
        assertThrows(InputException.class, () -> CheckpointFile.read(file)).getMessage();
    assertTrue(foreign.contains("is not a checkpoint of dladmm"), foreign);
    ModelFile.write(file, Models.small());
    assertEquals(
        file
            + " is not a checkpoint of a dictionary of dladmm; name the dictionary-checkpoint.dladmm that training wrote",
        refusal());
  }

  @Test
  void damagedBytesAreRefusedInOneSentence() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(3);
    for (int k = 0; k < 200; k++) {
      byte[] damaged =
          k % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      if (k % 2 == 1) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(file, damaged);
      String refusal = refusal();
      assertFalse(refusal.contains("\n"), refusal);
      assertTrue(refusal.startsWith(file.toString()), refusal);
    }
  }

  private String refusal() {
    return assertThrows(InputException.class, () -> DictionaryCheckpointFile.read(file))
        .getMessage();
  }
}

package org.dladmm.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.JavaProcess;
import org.dladmm.matrix.Matrix;
import org.dladmm.random.CounterRandom;
import org.dladmm.training.data.NpyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that take 80 MB, and a process that may use 64 MiB. */
class LargeDataTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws Exception {
    NpyFile.write(folder.resolve("A.npy"), new CounterRandom(1, "A").gaussian(40, 20, 0.2));
    Files.createDirectory(folder.resolve("x"));
    double[] values = new Random(1).doubles(40 * 62_500, -1, 1).toArray();
    NpyFile.writeFloat32(folder.resolve("x/1.npy"), Matrix.of(40, 62_500, values));
    for (int i = 2; i <= 4; i++) {
      Files.copy(folder.resolve("x/1.npy"), folder.resolve("x/" + i + ".npy"));
    }
    Files.writeString(
        folder.resolve("config.yaml"),
        """
        problem: {A: A.npy}
        data: {X: x}
        network: {layers: 1, parametrisation: scalar}
        loss: {kind: objective}
        training: {epochs: 1, batch: 5000}
        """);
  }

  @Test
  void theyAreTrainedOnAPartAtATimeAndNotAllAtOnce() throws Exception {
    CommandLineRun parts = train("data.part=10000");
    assertEquals(ExitStatus.DONE, parts.status(), parts.err());
    CommandLineRun all = train("data.part=0");
    assertEquals(ExitStatus.REFUSED, all.status(), all.err());
    assertTrue(
        all.err().contains("takes more memory than the 64 MiB that Java may use"), all.err());
  }

  private CommandLineRun train(String assignment) throws Exception {
    return new JavaProcess(folder)
        .option("-Xmx64m")
        .dladmm(
            "train", "config.yaml", "--engine", "ejml", "--set", assignment, "--out", "trained");
  }
}

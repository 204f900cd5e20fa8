package org.dladmm.cli.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.configuration.ServiceJar;
import org.dladmm.engine.EngineProvider;
import org.dladmm.training.Samples;
import org.dladmm.training.Simulation;
import org.dladmm.training.data.NpyFile;
import org.dladmm.training.model.CheckpointFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training whose columns are read a part at a time, from files that do not stay there. */
class VanishingDataTest {
  private static final int COLUMNS = 100;

  /** An epoch has 4 parts of 25 columns, so 12 steps, and a step gathers X, Z and E. */
  private static final String CONFIG =
      """
      problem: {parameters: {alpha: 0.5}, A: A.npy}
      data: {X: x, Z: 'z*.npy', E: E.npy, part: 30}
      network: {layers: 2, parametrisation: scalar}
      training: {epochs: 6, batch: 10, checkpoint: {seconds: 0}}
      """;

  private static final int IN_THE_THIRD_EPOCH = 3 * (12 + 12 + 4);

  @TempDir private Path folder;
  private Path vanishing;

  @BeforeEach
  void write() throws IOException {
    Simulation simulation = new Simulation(16, 8, 0.2, 1, 5);
    Samples samples = simulation.samples("train", COLUMNS);
    Files.createDirectory(folder.resolve("x"));
    NpyFile.write(folder.resolve("A.npy"), simulation.a());
    NpyFile.write(folder.resolve("x/1.npy"), samples.x().columns(0, 40));
    vanishing = folder.resolve("x/2.npy");
    NpyFile.write(vanishing, samples.x().columns(40, COLUMNS));
    NpyFile.write(folder.resolve("z1.npy"), samples.z().orElseThrow());
    NpyFile.write(folder.resolve("E.npy"), samples.e().orElseThrow());
    Files.writeString(folder.resolve("config.yaml"), CONFIG);
  }

  @Test
  void aFileThatVanishesEndsTheTrainingWhichGoesOnOnceItIsBack() throws IOException {
    CommandLineRun whole = train("whole");
    assertEquals(ExitStatus.DONE, whole.status(), whole.err());
    Path aside = folder.resolve("aside");
    MeddlingEngine.after(IN_THE_THIRD_EPOCH, () -> move(vanishing, aside));
    CommandLineRun run = train("part");
    assertEquals(ExitStatus.REFUSED, run.status(), run.err());
    String gone =
        vanishing
            + " is not there any more, but columns of its 16×60 matrix are still to be read; put it"
            + " back and go on with --resume";
    assertTrue(run.err().contains(gone), run.err());
    assertFalse(Files.exists(file("part", "model.dladmm")));
    assertEquals(2, Files.readAllLines(file("part", "log.jsonl")).size());
    // the part that was being trained on is done, and the next could not be read
    assertEquals(
        12 + 12 + 6,
        CheckpointFile.read(file("part", CheckpointInFolder.NAME)).state().current().steps());

    byte[] kept = Files.readAllBytes(file("part", CheckpointInFolder.NAME));
    assertRefused("data Z is 8×100, but A (16×8) and X needs 8×40");
    NpyFile.write(vanishing, NpyFile.read(aside).times(2));
    assertRefused("is of a training on other data");
    assertArrayEquals(kept, Files.readAllBytes(file("part", CheckpointInFolder.NAME)));

    Files.copy(aside, vanishing, StandardCopyOption.REPLACE_EXISTING);
    CommandLineRun rest = train("part", "--resume");
    assertEquals(ExitStatus.DONE, rest.status(), rest.err());
    assertArrayEquals(
        Files.readAllBytes(file("whole", "model.dladmm")),
        Files.readAllBytes(file("part", "model.dladmm")));
    assertFalse(Files.exists(file("part", CheckpointInFolder.NAME)));
  }

  @Test
  void aFileThatIsCutShortEndsTheTraining() {
    MeddlingEngine.after(
        IN_THE_THIRD_EPOCH, () -> NpyFile.write(vanishing, NpyFile.read(vanishing).columns(0, 59)));
    CommandLineRun run = train("cut");
    assertEquals(ExitStatus.REFUSED, run.status(), run.err());
    assertTrue(
        run.err()
            .contains(
                vanishing
                    + " has changed while columns of its 16×60 matrix were still to be read: it has"
                    + " 7680 bytes, where it had 7808; put back what it was and go on with"
                    + " --resume"),
        run.err());
    assertTrue(Files.exists(file("cut", CheckpointInFolder.NAME)));
  }

  private void assertRefused(String sentence) {
    CommandLineRun run = train("part", "--resume");
    assertEquals(ExitStatus.REFUSED, run.status(), run.err());
    assertTrue(run.err().contains(sentence), run.err());
  }

  private CommandLineRun train(String name, String... options) {
    Path plugin =
        new ServiceJar(folder, "meddling")
            .service(EngineProvider.class, MeddlingEngine.class.getName())
            .write();
    Object[] arguments = {
      "train",
      folder.resolve("config.yaml"),
      "--plugin",
      plugin,
      "--engine",
      MeddlingEngine.ID,
      "--out",
      folder.resolve(name)
    };
    Object[] all = Arrays.copyOf(arguments, arguments.length + options.length);
    System.arraycopy(options, 0, all, arguments.length, options.length);
    return CommandLineRun.of(all);
  }

  private Path file(String name, String file) {
    return folder.resolve(name).resolve(file);
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

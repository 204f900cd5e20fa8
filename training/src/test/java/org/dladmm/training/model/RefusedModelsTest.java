package org.dladmm.training.model;

import static org.dladmm.training.model.Models.CATALOGUE;
import static org.dladmm.training.model.Models.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.dladmm.network.Architecture;
import org.dladmm.problem.Problem;
import org.dladmm.problems.L1L1;
import org.dladmm.training.model.proto.Envelope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sentence for each thing that can be wrong with a model file. */
class RefusedModelsTest {
  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void writeASmallModel() {
    file = directory.resolve("model.dladmm");
    ModelFile.write(file, Models.small());
  }

  @Test
  void aMissingFileADirectoryAndAnEmptyFile() throws IOException {
    Path missing = directory.resolve("missing.dladmm");
    assertEquals(
        "there is no file " + missing + "; check the path",
        refusal(() -> ModelFile.read(missing, CATALOGUE)));
    assertEquals(
        directory + " is a directory, but a file is needed",
        refusal(() -> ModelFile.read(directory, CATALOGUE)));
    Files.write(file, new byte[0]);
    assertRefused(" is empty; copy it again, or train the model again");
  }

  @Test
  void anotherProgramsFile() throws IOException {
    Files.writeString(file, "problem: l1-l1\nlayers: 15\n");
    assertRefused(" is not a model file of dladmm; name the model.dladmm that training wrote");
    Files.writeString(file, "x");
    assertRefused(" is not a model file of dladmm; name the model.dladmm that training wrote");
  }

  @Test
  void aFileCutShort() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, 5));
    assertRefused(
        " is damaged or cut short: it ends after 5 bytes; copy it again, or train the model"
            + " again");
    Files.write(file, Arrays.copyOf(whole, 300));
    assertRefused(
        " is damaged or cut short: its 300 bytes are not all that was written; copy it again, or"
            + " train the model again");
  }

  @Test
  void aChangedByte() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    whole[whole.length - 20] ^= 4;
    Files.write(file, whole);
    assertRefused(
        " is damaged or cut short: its content does not have the checksum that it was written"
            + " with; copy it again, or train the model again");
  }

  @Test
  void aNewerFormat() throws IOException {
    Envelope envelope = Envelope.parseFrom(Files.readAllBytes(file));
    Files.write(file, envelope.toBuilder().setFormatVersion(2).build().toByteArray());
    assertRefused(
        " is a model file of format 2, but only formats up to 1 are known here; use a newer"
            + " dladmm");
    Files.write(file, envelope.toBuilder().clearFormatVersion().build().toByteArray());
    assertRefused(
        " is damaged or cut short: it has no format; copy it again, or train the model again");
  }

  @Test
  void aProblemThatIsNotHere() {
    Problem l1 = L1L1.of(1, Models.A);
    Problem own = new Problem("own", l1.parameters(), l1.f(), l1.g(), l1.a(), l1.b());
    ModelFile.write(file, Models.model(own, Architecture.scalar(1)));
    String sentence = refusal(() -> ModelFile.read(file, CATALOGUE));
    assertTrue(
        sentence.startsWith(
            file + " is a model of the problem 'own', which is not among those found: l1-l1"),
        sentence);
    assertTrue(sentence.endsWith("; name the jar that has it with --plugin"), sentence);
  }

  private void assertRefused(String sentence) {
    assertEquals(file + sentence, refusal(() -> ModelFile.read(file, CATALOGUE)));
  }
}

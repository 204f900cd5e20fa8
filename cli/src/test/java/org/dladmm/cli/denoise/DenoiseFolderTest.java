package org.dladmm.cli.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.training.image.ImageFile;
import org.dladmm.training.image.SaltAndPepper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders in which not every file can be restored. */
class DenoiseFolderTest {
  @TempDir private Path folder;
  private TinyImages tiny;
  private Path model;

  @BeforeEach
  void makeModel() {
    tiny = new TinyImages(folder);
    model = tiny.model("");
    tiny.image("photos/good.png", 20, 13, 1);
  }

  private void damagedImage(String name) throws IOException {
    byte[] whole = tiny.bytes("photos/good.png");
    Files.createDirectories(tiny.path(name).getParent());
    Files.write(tiny.path(name), Arrays.copyOf(whole, whole.length / 2));
  }

  @Test
  void whatIsNoImageIsLeftOutWithARemark() throws IOException {
    Files.writeString(tiny.path("photos/notes.txt"), "not an image");
    Files.writeString(tiny.path("photos/README"), "nor this");
    CommandLineRun run = tiny.denoise("out", tiny.path("photos"), "--model", model);
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertTrue(
        run.err().contains("left out 2 files that are no images: README, notes.txt"), run.err());
  }

  @Test
  void imagesThatCannotBeRestoredAreToldAndTheOthersAreDone() throws IOException {
    damagedImage("photos/cut.png");
    tiny.image("photos/small.png", 3, 13, 1);
    CommandLineRun run = tiny.denoise("out", tiny.path("photos"), "--model", model, "--quiet");
    assertEquals(ExitStatus.REFUSED, run.status());
    assertEquals(2, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("cut.png is damaged or cut short: "), run.err());
    assertTrue(
        run.err().contains("small.png: an image of 3×13 pixels is smaller than a patch of 4×4;"),
        run.err());
    assertTrue(
        run.out().strip().endsWith("; 2 images could not be restored, and summary.json says why"),
        run.out());
    assertTrue(Files.exists(tiny.path("out/good.png")));
    JsonNode summary = tiny.summary("out");
    assertEquals(List.of("good"), summary.get("images").findValuesAsText("name"));
    assertEquals(List.of("cut", "small"), summary.get("failed").findValuesAsText("name"));
    assertEquals(
        tiny.path("photos/small.png").toString(),
        summary.get("failed").get(1).get("file").textValue());
    assertTrue(
        summary.get("failed").get(1).get("reason").textValue().contains("smaller than a patch"));
    assertTrue(Files.readString(tiny.path("out/report.html")).contains("Not restored"));
  }

  @Test
  void theNoiseOfAnImageIsTheSameWhateverOthersAreGivenWithIt() throws IOException {
    damagedImage("cut/good.png");
    Path good = tiny.path("photos/good.png");
    CommandLineRun run =
        tiny.denoise("out", tiny.path("cut/good.png"), good, "--noise", 0.2, "--model", model);
    assertEquals(ExitStatus.REFUSED, run.status(), run.err());
    assertEquals(
        new SaltAndPepper(0.2, 1).corrupt(ImageFile.read(good), "good"),
        ImageFile.read(tiny.path("out/good-2-noisy.png")));
  }

  @Test
  void aSingleImageThatCannotBeRestoredIsTheError() throws IOException {
    damagedImage("cut.png");
    CommandLineRun run = tiny.denoise("out", tiny.path("cut.png"), "--model", model);
    assertEquals(ExitStatus.REFUSED, run.status());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("cut.png is damaged or cut short: "), run.err());
    assertFalse(Files.exists(tiny.path("out")));
  }

  @Test
  void whereNoneIsLeftNothingIsWritten() throws IOException {
    damagedImage("cut.png");
    tiny.image("small.png", 3, 3, 1);
    CommandLineRun run =
        tiny.denoise("out", tiny.path("cut.png"), tiny.path("small.png"), "--model", model);
    assertEquals(ExitStatus.REFUSED, run.status());
    assertTrue(run.err().contains("small.png: an image of 3×3 pixels"), run.err());
    assertTrue(run.err().contains("none of the 2 images can be restored"), run.err());
    assertFalse(Files.exists(tiny.path("out")));
  }

  @Test
  void theImagesThemselvesAreNeverReplaced() {
    byte[] before = tiny.bytes("photos/good.png");
    CommandLineRun run = tiny.denoise("photos", tiny.path("photos"), "--model", model);
    assertEquals(ExitStatus.REFUSED, run.status());
    assertTrue(
        run.err().contains("would replace the image " + tiny.path("photos/good.png") + " itself"),
        run.err());
    assertTrue(Arrays.equals(before, tiny.bytes("photos/good.png")));
  }
}

package org.dladmm.cli.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.training.image.ImageFile;
import org.dladmm.training.image.Patching;
import org.dladmm.training.image.Picture;
import org.dladmm.training.image.ReadOut;
import org.dladmm.training.image.SaltAndPepper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DenoiseCommandTest {
  @TempDir private Path folder;
  private TinyImages tiny;
  private Path model;

  @BeforeEach
  void makeModel() {
    tiny = new TinyImages(folder);
    model = tiny.model("");
  }

  @Test
  void theResultIsTheDenoisers() {
    Picture photo = tiny.image("photo.bmp.png", 20, 13, 1);
    CommandLineRun run = tiny.denoise("out", tiny.path("photo.bmp.png"), "--model", model);
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertArrayEquals(
        tiny.expected(photo, new Patching(TinyImages.SIDE, false), ReadOut.X_MINUS_E),
        tiny.bytes("out/photo.bmp.png"));
    JsonNode summary = tiny.summary("out");
    JsonNode image = summary.get("images").get(0);
    assertEquals("photo.bmp", image.get("name").textValue());
    assertEquals(20, image.get("width").intValue());
    assertEquals(13, image.get("height").intValue());
    for (String unknown : List.of("psnrNoisy", "psnr", "psnrByLayer", "noisyFile")) {
      assertTrue(image.get(unknown).isNull(), unknown);
    }
    assertEquals(TinyImages.LAYERS, summary.get("layers").intValue());
    assertEquals("ejml", summary.get("engine").textValue());
    assertTrue(summary.get("seconds").doubleValue() > 0);
    assertTrue(run.out().matches("(?s)photo.bmp +20×13 +\\d+ ms\n.* are in .*\n"), run.out());
  }

  @Test
  void strideAndReadOutAreTheUsers() {
    Picture photo = tiny.image("photo.png", 20, 13, 1);
    CommandLineRun run =
        tiny.denoise(
            "out", tiny.path("photo.png"), "--model", model, "--stride", 3, "--read-out", "az");
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertArrayEquals(
        tiny.expected(photo, new Patching(3, false), ReadOut.AZ), tiny.bytes("out/photo.png"));
  }

  @Test
  void aModelThatWasTrainedWithoutMeansIsUsedWithoutMeans() {
    tiny.model("images: {means: removed}");
    Picture photo = tiny.image("photo.png", 20, 13, 1);
    tiny.denoise("out", tiny.path("photo.png"), "--model", model);
    assertArrayEquals(
        tiny.expected(photo, new Patching(TinyImages.SIDE, true), ReadOut.X_MINUS_E),
        tiny.bytes("out/photo.png"));
    assertEquals("removed", tiny.summary("out").get("means").textValue());
  }

  @Test
  void noiseIsAddedFirstAndTheSameEachTime() {
    Picture photo = tiny.image("photo.png", 20, 13, 1);
    Object[] arguments = {
      tiny.path("photo.png"), "--model", model, "--noise", 0.2, "--seed", 5, "--quiet"
    };
    CommandLineRun run = tiny.denoise("one", arguments);
    tiny.denoise("two", arguments);
    Picture noisy = new SaltAndPepper(0.2, 5).corrupt(photo, "photo");
    assertEquals(noisy, ImageFile.read(tiny.path("one/photo-noisy.png")));
    assertArrayEquals(
        tiny.expected(noisy, new Patching(TinyImages.SIDE, false), ReadOut.X_MINUS_E),
        tiny.bytes("one/photo.png"));
    assertArrayEquals(tiny.bytes("one/photo.png"), tiny.bytes("two/photo.png"));
    JsonNode image = tiny.summary("one").get("images").get(0);
    assertEquals(TinyImages.LAYERS, image.get("psnrByLayer").size());
    assertEquals(image.get("psnr"), image.get("psnrByLayer").get(TinyImages.LAYERS - 1));
    for (String figure : List.of("psnrNoisy", "psnrByLayer")) {
      assertEquals(image.get(figure), tiny.summary("two").get("images").get(0).get(figure));
    }
    assertEquals("photo-noisy.png", image.get("noisyFile").textValue());
    assertTrue(run.out().contains("PSNR in dB, after each layer:\nnoisy "), run.out());
    assertEquals("", run.err());
  }

  @Test
  void aReferenceGivesTheSameRatiosAsTheNoiseThatWasAddedToIt() {
    tiny.image("photo.png", 20, 13, 1);
    tiny.denoise("one", tiny.path("photo.png"), "--model", model, "--noise", 0.2);
    CommandLineRun run =
        tiny.denoise(
            "two",
            tiny.path("one/photo-noisy.png"),
            "--reference",
            tiny.path("photo.png"),
            "--model",
            model);
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    JsonNode image = tiny.summary("two").get("images").get(0);
    JsonNode expected = tiny.summary("one").get("images").get(0);
    assertEquals(expected.get("psnrNoisy"), image.get("psnrNoisy"));
    assertEquals(expected.get("psnrByLayer"), image.get("psnrByLayer"));
    assertFalse(Files.exists(tiny.path("two/photo-noisy-noisy.png")));
  }

  @Test
  void referencesBelongToTheImagesOfTheirNames() {
    tiny.image("noisy/a.png", 8, 8, 1);
    tiny.image("noisy/b.png", 9, 9, 1);
    tiny.image("clean/b.bmp.png", 8, 8, 1);
    tiny.image("clean/b.png", 9, 9, 1);
    Object[] arguments = {tiny.path("noisy"), "--reference", tiny.path("clean"), "--model", model};
    CommandLineRun incomplete = tiny.denoise("out", arguments);
    assertEquals(ExitStatus.REFUSED, incomplete.status());
    assertTrue(
        incomplete.err().contains("has no clean image for a; images belong together where"),
        incomplete.err());
    tiny.image("clean/a.png", 8, 8, 1);
    CommandLineRun run = tiny.denoise("out", arguments);
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertTrue(run.out().contains("mean of 2 images, after each layer"), run.out());
  }

  @Test
  void colourIsKeptWhereAskedForAndItsLossIsTold() {
    tiny.image("photo.png", 20, 13, 3);
    CommandLineRun grey = tiny.denoise("grey", tiny.path("photo.png"), "--model", model);
    assertEquals(1, ImageFile.read(tiny.path("grey/photo.png")).channels().size());
    assertTrue(
        grey.err()
            .contains("1 image is in colour, and is restored in grey; --colour channels keeps"),
        grey.err());
    CommandLineRun colour =
        tiny.denoise("colour", tiny.path("photo.png"), "--model", model, "--colour", "channels");
    assertEquals(3, ImageFile.read(tiny.path("colour/photo.png")).channels().size());
    assertEquals(3, tiny.summary("colour").get("images").get(0).get("channels").intValue());
    assertFalse(colour.err().contains("--colour"), colour.err());
  }

  @Test
  void imagesThatAreCalledTheSameGetResultsOfTheirOwn() {
    Picture first = tiny.image("one/photo.png", 20, 13, 1);
    tiny.image("two/photo.png", 9, 9, 1);
    tiny.image("photo-noisy.png", 8, 8, 1);
    CommandLineRun run =
        tiny.denoise(
            "out",
            tiny.path("one/photo.png"),
            tiny.path("two/photo.png"),
            tiny.path("photo-noisy.png"),
            "--noise",
            0.1,
            "--model",
            model);
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    JsonNode images = tiny.summary("out").get("images");
    assertEquals(
        List.of("photo.png", "photo-2.png", "photo-noisy.png"), images.findValuesAsText("result"));
    assertEquals(
        List.of("photo-noisy-2.png", "photo-2-noisy.png", "photo-noisy-noisy.png"),
        images.findValuesAsText("noisyFile"));
    assertEquals(
        new SaltAndPepper(0.1, 1).corrupt(first, "photo"),
        ImageFile.read(tiny.path("out/photo-noisy-2.png")));
  }

  @Test
  void theReportShowsThePicturesSideBySide() throws IOException {
    tiny.image("photo.png", 20, 13, 1);
    tiny.denoise("out", tiny.path("photo.png"), "--noise", 0.2, "--model", model);
    String report = Files.readString(tiny.path("out/report.html"));
    assertEquals(2 * 3, report.split("<figure><img ", -1).length - 1);
    for (String part : List.of("alt=\"noisy, ", "alt=\"restored, ", "alt=\"clean\"", "<canvas")) {
      assertTrue(report.contains(part), part);
    }
  }

  @Test
  void ofManyImagesTheReportShowsTheFirstOnesAndSaysSo() throws IOException {
    for (int i = 10; i < 32; i++) {
      tiny.image("photos/" + i + ".png", 4, 4, 1);
    }
    tiny.denoise("out", tiny.path("photos"), "--model", model);
    String report = Files.readString(tiny.path("out/report.html"));
    assertTrue(report.contains("These are the first 20 of 22 images"), report);
    assertEquals(20 * 2 * 2, report.split("<figure><img ", -1).length - 1);
    assertEquals(22, tiny.summary("out").get("images").size());
  }
}

package org.dladmm.cli.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DenoiseRefusalTest {
  @TempDir private Path folder;
  private TinyImages tiny;
  private Path model;
  private Path photo;

  @BeforeEach
  void makeModel() {
    tiny = new TinyImages(folder);
    model = tiny.model("");
    tiny.image("photo.png", 20, 13, 1);
    photo = tiny.path("photo.png");
  }

  private void withModel(String sentence, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of(photo, "--model", model));
    arguments.addAll(List.of(more));
    refused(sentence, tiny.denoise("out", arguments.toArray()));
  }

  private void withoutModel(String sentence, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of(photo));
    arguments.addAll(List.of(more));
    refused(sentence, tiny.denoise("out", arguments.toArray()));
  }

  private void refused(String sentence, CommandLineRun run) {
    assertEquals(ExitStatus.REFUSED, run.status(), run.err());
    assertTrue(run.err().contains(sentence), "'" + sentence + "' should be in: " + run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertFalse(Files.exists(tiny.path("out")));
  }

  @Test
  void aNoiseRateIsAShare() {
    withModel("a share of the pixels, from 0 to 1, not 1.5", "--noise", 1.5);
    withModel("a share of the pixels, from 0 to 1, not -0.1", "--noise", -0.1);
  }

  @Test
  void theCleanImageIsOfTheSamePicture() {
    tiny.image("other.png", 13, 20, 1);
    Path other = tiny.path("other.png");
    withModel(
        "photo.png: the clean picture has 13×20 pixels in grey, but the noisy one 20×13",
        "--reference",
        other);
    withModel("--reference and --noise exclude each other", "--reference", other, "--noise", 0.1);
    refused(
        "other.png is the clean image of none",
        tiny.denoise("out", "--model", model, "--reference", other));
    withModel("there is no file " + tiny.path("no.png"), "--reference", tiny.path("no.png"));
  }

  @Test
  void ofImagesThatAreCalledTheSameNobodyKnowsWhichCleanOneIsWhose() throws IOException {
    tiny.image("more/photo.png", 20, 13, 1);
    tiny.image("more/other.png", 20, 13, 1);
    tiny.image("clean/photo.png", 20, 13, 1);
    tiny.image("clean/photo-2.png", 20, 13, 1);
    tiny.image("clean/other.png", 20, 13, 1);
    Path clean = tiny.path("clean");
    withModel(
        "several images to be restored are called photo without",
        tiny.path("more"),
        "--reference",
        clean);
    Files.copy(tiny.path("clean/photo.png"), tiny.path("clean/photo.jpg"));
    withModel(
        "several images in --reference " + clean + " are called photo without",
        tiny.path("more/other.png"),
        "--reference",
        clean);
  }

  @Test
  void aDictionaryIsGivenOrMadeAndNotBoth() {
    withoutModel(
        "--atoms 64 is about a dictionary that is made here, but d.npy is the dictionary",
        "--atoms",
        64,
        "--dictionary",
        "d.npy");
    withoutModel(
        "the keys of 'dictionary' are about one that is made here, but d.npy is the dictionary",
        "--dictionary",
        "d.npy",
        "--set",
        "dictionary.sparsity=0.1");
    for (String kind : List.of("d.npy", "dct")) {
      withoutModel(
          "--dictionary " + kind + " and --set problem.A=e.npy are two dictionaries",
          "--dictionary",
          kind,
          "--set",
          "problem.A=e.npy");
    }
  }

  @Test
  void withAModelNothingIsSaidOfATraining() {
    withModel("--atoms is about a training, and with --model there is none", "--atoms", 64);
    withModel(
        "--layers, --remove-means, --save-model are about a training",
        "--layers",
        3,
        "--remove-means",
        "--save-model",
        "m");
  }

  @Test
  void strideReadOutAndColourAreAmongThoseThereAre() {
    withModel("a stride of 5 does not fit patches of 4×4 pixels; take one", "--stride", 5);
    withModel("a stride of 0 does not fit", "--stride", 0);
    withModel("the read-out cannot be 'e'; it must be one of: az, x-e", "--read-out", "e");
    withModel("cannot be 'red'; it is one of: luma, channels", "--colour", "red");
  }

  @Test
  void aModelIsOneOfPatches() {
    refused("photo.png is not a model file", tiny.denoise("out", photo, "--model", photo));
    tiny.model(Matrix.identity(6), "");
    withModel("the model's problem has 6 rows, which are no square patches");
  }

  @Test
  void placesThatCannotBeWrittenAreToldBeforeAnyWork() throws IOException {
    Files.createDirectories(tiny.path("made/photo.png"));
    CommandLineRun run = tiny.denoise("made", photo, "--model", model);
    assertEquals(ExitStatus.REFUSED, run.status());
    assertTrue(
        run.err().contains("photo.png is a folder, where a file is to be written"), run.err());
    CommandLineRun inFile = tiny.denoise("photo.png/out", photo, "--model", model);
    assertEquals(ExitStatus.REFUSED, inFile.status());
    assertTrue(inFile.err().contains("photo.png is not a folder; name another one"), inFile.err());
    withoutModel("is not a folder; name another one", "--save-model", photo + "/m.dladmm");
    withoutModel("is a folder, where a file is to be written", "--save-model", folder);
  }

  @Test
  void whatTheArgumentsSayCannotBeSetOtherwise() {
    withoutModel("cannot be changed by --set; name the images", "--set", "images.noise=0.4");
    withoutModel("cannot be changed by --set; name the images", "--set", "images.files=[x.png]");
    withoutModel("there is no key 'images.patch'", "--set", "images.patch=4");
  }

  @Test
  void aPatchHasPixelsAndFitsTheImage() {
    withoutModel("a patch has a side of 1 pixel or more, not 0", "--patch", 0);
    withoutModel("photo.png: an image of 20×13 pixels is smaller than a patch of 16×16");
  }
}

package org.dladmm.training.config;

import static org.dladmm.training.config.Refusals.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.dladmm.matrix.Matrix;
import org.dladmm.problem.ProblemCatalogue;
import org.dladmm.training.SampleSource;
import org.dladmm.training.Samples;
import org.dladmm.training.config.TrainingData.Surroundings;
import org.dladmm.training.data.NpyFile;
import org.dladmm.training.image.ImageFile;
import org.dladmm.training.image.OvercompleteDct;
import org.dladmm.training.image.Picture;
import org.dladmm.training.image.SwitchingMedian;
import org.dladmm.training.loss.Truth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patches of images as what a network is trained on. */
class ImageDataTest {
  private static final String SMALL =
      """
      images: {files: [one.png, two.png], side: 4, patches: 60, rate: 0.25}
      dictionary: {atoms: 20, kind: dct}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeImages() {
    ImageFile.write(folder.resolve("one.png"), Picture.grey(ramp(13, 9)));
    ImageFile.write(folder.resolve("two.png"), Picture.grey(ramp(4, 30)));
  }

  private static Matrix ramp(int height, int width) {
    Matrix image = Matrix.zeros(height, width);
    for (int k = 0; k < image.values().length; k++) {
      image.values()[k] = (20 + k % 200) / 255.0;
    }
    return image;
  }

  @Test
  void noiseIsKnownWhereItIsAddedAnew() {
    Samples train = data(SMALL).train().read();
    assertEquals("16×60", train.x().shape());
    assertEquals(Set.of(Truth.E), train.truth());
    int noisy = 0;
    for (int k = 0; k < train.x().values().length; k++) {
      double e = train.e().orElseThrow().values()[k];
      double signal = train.x().values()[k] - e;
      assertTrue(signal >= 20 / 255.0 && signal <= 220 / 255.0, "signal " + signal);
      assertTrue(e == 0 || SwitchingMedian.suspect(train.x().values()[k]));
      noisy += e == 0 ? 0 : 1;
    }
    assertEquals(0.25, noisy / 960.0, 0.05);
  }

  @Test
  void everyEpochHasOtherNoiseOnTheSamePatches() {
    SampleSource fresh = data(SMALL).fresh().orElseThrow();
    Samples first = fresh.part(1, 0);
    Samples second = fresh.part(2, 0);
    assertNotEquals(first.x(), second.x());
    assertEquals(first.x(), fresh.part(1, 0).x());
    for (int k = 0; k < first.x().values().length; k++) {
      double signal = first.x().values()[k] - first.e().orElseThrow().values()[k];
      assertEquals(signal, second.x().values()[k] - second.e().orElseThrow().values()[k], 1e-15);
    }
  }

  @Test
  void asMuchNoiseIsAddedAsThereSeemsToBe() {
    Samples clean = data(SMALL + "\n", "images.rate=0").train().read();
    assertEquals(0.01, share(clean), 0.01, "none is suspect, and a little noise is taken");
    Samples noisy = data(SMALL, "images.rate=0", "images.noise=0.4").train().read();
    assertEquals(0.4, share(noisy), 0.06);
    Matrix night = ramp(60, 60);
    for (int k = 0; k < night.values().length; k++) {
      night.values()[k] = k % 20 == 0 ? 1 : k % 3 == 0 ? 0 : night.values()[k];
    }
    ImageFile.write(folder.resolve("one.png"), Picture.grey(night));
    double rate = share(data(SMALL, "images.rate=0", "images.files=[one.png]").train().read());
    assertEquals(0.1, rate, 0.05, "a third is black, but only one in twenty is white");
  }

  private static double share(Samples samples) {
    double count = 0;
    for (double e : samples.e().orElseThrow().values()) {
      count += e == 0 ? 0 : 1;
    }
    return count / samples.x().values().length;
  }

  @Test
  void patchesAreThoseOfTheImagesWhereTheyAreTakenAsTheyAre() {
    Samples train = data(SMALL, "images.renoise=false").train().read();
    assertEquals(Set.of(), train.truth());
    List<Double> steps = List.of(1 / 255.0, -199 / 255.0);
    for (int j = 0; j < train.x().columns(); j++) {
      double step = train.x().get(1, j) - train.x().get(0, j);
      assertTrue(steps.stream().anyMatch(s -> Math.abs(s - step) < 1e-12), "step " + step);
    }
  }

  @Test
  void testColumnsHaveTheSignalWhereTheNoiseWasAddedHere() {
    assertFalse(data(SMALL).test().signal().isPresent());
    Samples test = data(SMALL, "images.noise=0.4").test();
    assertEquals("16×12", test.x().shape(), "13×9 pixels in patches of 4×4");
    Matrix signal = test.signal().orElseThrow();
    assertEquals(20 / 255.0, signal.get(0, 0), 1e-12);
    assertNotEquals(signal, test.x());
  }

  @Test
  void meansAreTakenAway() {
    Samples train = data(SMALL, "images.means=removed", "images.renoise=false").train().read();
    for (int j = 0; j < train.x().columns(); j++) {
      double sum = 0;
      for (int i = 0; i < 16; i++) {
        sum += train.x().get(i, j);
      }
      assertEquals(0, sum, 1e-12);
    }
    Samples anew = data(SMALL, "images.means=removed").train().read();
    Samples kept = data(SMALL).train().read();
    assertEquals(kept.e(), anew.e());
    assertFalse(
        data(SMALL, "images.means=removed", "images.noise=0.4").test().signal().isPresent(),
        "what has lost its mean is not in [0, 1]");
    assertNotEquals(kept.x(), anew.x());
  }

  @Test
  void theDictionaryIsLearnedFromThePatchesStartingFromCosines() {
    Matrix learned = Matrix.constant(16, 20, 0.25);
    AtomicReference<String> fingerprint = new AtomicReference<>();
    TrainingConfig config =
        read(SMALL, "dictionary.kind=learned", "dictionary.sparsity=0.5", "images.noise=0.3");
    TrainingData data =
        TrainingData.of(
            config,
            new Surroundings(
                ProblemCatalogue.load(),
                folder,
                3,
                (patches, start, options, unlearned) -> {
                  assertEquals("16×60", patches.shape());
                  for (double value : patches.values()) {
                    assertFalse(SwitchingMedian.suspect(value), "the patches are without noise");
                  }
                  assertEquals(OvercompleteDct.of(4, 20), start);
                  assertEquals(0.5, options.sparsity());
                  assertEquals(start, unlearned.problem().a().toMatrix());
                  fingerprint.set(unlearned.fingerprint());
                  return learned;
                }));
    assertEquals(learned, data.problem().a().toMatrix());
    assertEquals(fingerprint.get(), data.fingerprint(), "what is learned is not given");
  }

  @Test
  void theDictionaryIsOneOfCosinesOrThatOfAFile() {
    assertEquals(OvercompleteDct.of(4, 20), data(SMALL).problem().a().toMatrix());
    Matrix own = Matrix.constant(16, 3, 0.25);
    NpyFile.write(folder.resolve("A.npy"), own);
    assertEquals(own, data(SMALL, "problem.A=A.npy").problem().a().toMatrix());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "images.noise=1.5 | a noise rate is a share of the pixels, from 0 to 1, not 1.5",
        "images.side=5 | two: an image of 30×4 pixels is smaller than a patch of 5×5; take smaller patches",
        "images.side=0 | 'images.side' must be 2 or more, such as 16, not 0",
        "images.patches=1 | 1 patches of 2 images are too few; take one of each or more",
        "images.means=gone | 'images.means' cannot be 'gone'; it must be one of: kept, removed",
        "images.colour=red | what is taken of a colour image cannot be 'red'; it is one of: luma, channels",
        "images.procedural=true | 'images.procedural' is the embedded picture in place of 'images.files'; leave one of them out",
        "dictionary.kind=random | 'dictionary.kind' cannot be 'random'; it must be one of: learned, dct",
        "dictionary.atoms=0 | 'dictionary.atoms' must be 1 or more, such as 512, not 0",
        "data.X=X.npy | 'images' takes the place of other data and of columns to choose by; leave out it or 'data.X'",
        "simulation.m=4 | 'images' takes the place of other data and of columns to choose by; leave out it or 'simulation.m'",
        "validation.columns=4 | 'images' takes the place of other data and of columns to choose by; leave out it or 'validation.columns'"
      })
  void whatIsWrongIsSaid(String assignment, String sentence) {
    assertEquals(sentence, Refusals.refusal(() -> data(SMALL, assignment)));
  }

  @Test
  void aDictionaryOfOtherRowsIsRefused() {
    NpyFile.write(folder.resolve("A.npy"), Matrix.constant(9, 3, 0.25));
    assertEquals(
        "problem.A is 9×3, but patches of 4×4 have 16 pixels; give a dictionary with as many rows",
        Refusals.refusal(() -> data(SMALL, "problem.A=A.npy")));
  }

  private TrainingData data(String text, String... assignments) {
    return Data.of(read(text, assignments), folder, 3);
  }
}

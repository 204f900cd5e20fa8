package org.dladmm.training.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dladmm.matrix.Matrix;
import org.dladmm.problem.Problem;
import org.dladmm.training.InputException;
import org.dladmm.training.SampleSource;
import org.dladmm.training.Samples;
import org.dladmm.training.config.TrainingConfig.DictionaryConfig;
import org.dladmm.training.config.TrainingConfig.ImagesConfig;
import org.dladmm.training.config.TrainingData.Surroundings;
import org.dladmm.training.data.stream.SampleColumns;
import org.dladmm.training.dictionary.DictionaryOptions;
import org.dladmm.training.image.Colour;
import org.dladmm.training.image.DrawnPatches;
import org.dladmm.training.image.ImageList;
import org.dladmm.training.image.OvercompleteDct;
import org.dladmm.training.image.PatchGrid;
import org.dladmm.training.image.PatchMeans;
import org.dladmm.training.image.PictureSet;
import org.dladmm.training.image.RenoisedPatches;
import org.dladmm.training.image.SaltAndPepper;

/** Patches of images to train on, and the dictionary that they are coded in. */
final class ImageData {
  /** A network that has never seen noise would learn to leave everything as it is. */
  private static final double LEAST_RATE = 0.01;

  private final TrainingConfig config;
  private final ImagesConfig images;
  private final Surroundings surroundings;

  private ImageData(TrainingConfig config, Surroundings surroundings) {
    this.config = config;
    this.images = config.images();
    this.surroundings = surroundings;
  }

  /** Draws the patches, and learns the dictionary where none is given. */
  static TrainingData of(TrainingConfig config, Surroundings surroundings) {
    refuseOthers(config);
    return new ImageData(config, surroundings).data();
  }

  private static void refuseOthers(TrainingConfig config) {
    Map<String, String> others = new TreeMap<>(TrainingData.files(config));
    others.remove("problem.A");
    others.put("validation.columns", number(config.validation().columns()));
    others.put("simulation.m", number(config.simulation().m()));
    TrainingData.refuse(
        others,
        key ->
            "'images' takes the place of other data and of columns to choose by; leave out it or '"
                + key
                + "'");
  }

  private static String number(int value) {
    return value == 0 ? "" : String.valueOf(value);
  }

  private TrainingData data() {
    Optional<SaltAndPepper> noise =
        images.noise() == 0
            ? Optional.empty()
            : Optional.of(new SaltAndPepper(images.noise(), surroundings.seed()));
    PictureSet pictures = pictures(noise);
    DrawnPatches patches = patches(pictures);
    Samples test = test(pictures.read(0));
    TrainingData data = data(start(), patches, test);
    return data.learned() ? withLearned(data, patches) : data;
  }

  private TrainingData data(Matrix a, DrawnPatches patches, Samples test) {
    Optional<RenoisedPatches> anew =
        images.renoise()
            ? Optional.of(
                new RenoisedPatches(
                    patches.filled(), rate(patches), surroundings.seed(), images.meansRemoved()))
            : Optional.empty();
    Samples train =
        anew.map(source -> source.part(1, 0))
            .orElseGet(() -> Samples.of(withoutMeans(patches.noisy())));
    return new TrainingData(
        problem(a),
        learns(),
        SampleColumns.of(train),
        SampleSource.of(train),
        anew.map(source -> source),
        Optional.empty(),
        test);
  }

  private boolean learns() {
    return TrainingData.given(config.problem().A()).isEmpty()
        && switch (config.dictionary().kind()) {
          case "learned" -> true;
          case "dct" -> false;
          default ->
              throw Choices.unknown("dictionary.kind", config.dictionary().kind(), "learned, dct");
        };
  }

  private TrainingData withLearned(TrainingData unlearned, DrawnPatches patches) {
    DictionaryConfig c = config.dictionary();
    Matrix dictionary =
        surroundings
            .dictionaries()
            .learn(
                withoutMeans(patches.filled().copy()),
                unlearned.problem().a().toMatrix(),
                new DictionaryOptions(c.sparsity(), c.iterations(), c.constantAtom()),
                unlearned);
    return new TrainingData(
        problem(dictionary),
        true,
        unlearned.train(),
        unlearned.source(),
        unlearned.fresh(),
        unlearned.validation(),
        unlearned.test());
  }

  private PictureSet pictures(Optional<SaltAndPepper> noise) {
    Colour colour = Colour.of(images.colour());
    if (!images.procedural()) {
      return PictureSet.of(ImageList.of(images.files(), surroundings.folder()), colour, noise);
    }
    if (!images.files().isEmpty()) {
      throw new InputException(
          "'images.procedural' is the embedded picture in place of 'images.files'; leave one of them out");
    }
    return PictureSet.procedural(noise);
  }

  private DrawnPatches patches(PictureSet pictures) {
    if (images.side() < 2) {
      throw new InputException("'images.side' must be 2 or more, such as 16, not " + images.side());
    }
    return DrawnPatches.of(pictures, images.side(), images.patches(), surroundings.seed());
  }

  /**
   * Columns to measure on: the patches of the first picture that do not overlap. Their signal is
   * told where it is that of pixels, from 0 to 1, as a PSNR needs it: not without the means.
   */
  private Samples test(PictureSet.Noisy picture) {
    PatchGrid grid =
        new PatchGrid(
            picture.noisy().height(), picture.noisy().width(), images.side(), images.side());
    Samples samples = Samples.of(withoutMeans(grid.extract(picture.noisy().channels().get(0))));
    return picture
        .clean()
        .filter(clean -> !images.meansRemoved())
        .map(clean -> samples.withSignal(grid.extract(clean.channels().get(0))))
        .orElse(samples)
        .columns(0, Math.min(TrainingData.STAND_IN, grid.count()));
  }

  private Matrix withoutMeans(Matrix patches) {
    if (images.meansRemoved()) {
      PatchMeans.of(patches).addTo(patches, -1);
    }
    return patches;
  }

  private double rate(DrawnPatches patches) {
    if (images.rate() != 0) {
      return images.rate();
    }
    return Math.max(LEAST_RATE, patches.noiseRate());
  }

  private Problem problem(Matrix dictionary) {
    if (dictionary.rows() != images.side() * images.side()) {
      throw new InputException(
          "problem.A is %s, but patches of %d×%d have %d pixels; give a dictionary with as many rows"
              .formatted(
                  dictionary.shape(), images.side(), images.side(), images.side() * images.side()));
    }
    return TrainingData.problem(config, surroundings.catalogue(), dictionary, Optional.empty());
  }

  /** The dictionary that is given, or the cosines that one is or starts as. */
  private Matrix start() {
    return TrainingData.given(config.problem().A())
        .map(file -> TrainingData.matrix(file, surroundings.folder()))
        .orElseGet(this::cosines);
  }

  private Matrix cosines() {
    DictionaryConfig c = config.dictionary();
    int least = learns() && c.constantAtom() ? 2 : 1;
    if (c.atoms() < least) {
      throw new InputException(
          "'dictionary.atoms' must be %d or more, such as 512, not %d".formatted(least, c.atoms()));
    }
    return OvercompleteDct.of(images.side(), c.atoms());
  }
}

package org.dladmm.cli.denoise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dladmm.cli.files.Json;
import org.dladmm.training.InputException;
import org.dladmm.training.config.ConfigReader;
import org.dladmm.training.config.Recipes;
import org.dladmm.training.config.TrainingConfig;
import org.dladmm.training.config.TrainingConfig.ImagesConfig;

/**
 * The training for images: the recipe {@code images} with what the options say.
 *
 * @param own what options say of it
 * @param assignments what {@code --set} says, which comes first
 */
record TrainingPlan(List<String> own, List<String> assignments) {
  private static final String RECIPE = "images";

  TrainingPlan {
    own = List.copyOf(own);
    assignments = List.copyOf(assignments);
  }

  /**
   * The training that a command line describes, without its images.
   *
   * @throws InputException as {@link #config}, and if there are two dictionaries
   */
  static TrainingPlan of(ImageArguments images, TrainingArguments training) {
    List<String> own = new ArrayList<>(training.ownAssignments());
    own.add("images.colour=" + images.colour().label());
    images.noise().ifPresent(rate -> own.add("images.noise=" + rate));
    TrainingPlan plan = new TrainingPlan(own, training.assignments());
    TrainingConfig config = plan.config();
    training.requireOneDictionary(config.problem().A());
    requireOneDictionary(config);
    return plan;
  }

  /** The same for these images; for the embedded picture, if there are none. */
  TrainingPlan on(List<Path> files) {
    List<String> more = new ArrayList<>(own);
    more.add(
        files.isEmpty()
            ? "images.procedural=true"
            : "images.files=" + Json.line(files.stream().map(Path::toString).toList()));
    return new TrainingPlan(more, assignments);
  }

  /**
   * The configuration.
   *
   * @throws InputException if a value is none, or {@code --set} names other images than the command
   *     line, or another noise or colour
   */
  TrainingConfig config() {
    List<String> all = new ArrayList<>(own);
    all.addAll(assignments);
    TrainingConfig config = read(all);
    ImagesConfig images = config.images();
    if (!pictures(images).equals(pictures(read(own).images()))) {
      throw new InputException(
          "images.files, images.procedural, images.noise and images.colour cannot be changed by --set; name the images themselves, and use --noise and --colour");
    }
    if (images.side() < 1) {
      throw new InputException(
          "a patch has a side of 1 pixel or more, not %d; choose another one with --patch"
              .formatted(images.side()));
    }
    return config;
  }

  private static void requireOneDictionary(TrainingConfig config) {
    String file = config.problem().A();
    if (!file.isBlank() && !config.dictionary().equals(read(List.of()).dictionary())) {
      throw new InputException(
          "the keys of 'dictionary' are about one that is made here, but %s is the dictionary; leave out either"
              .formatted(file));
    }
  }

  private static List<Object> pictures(ImagesConfig images) {
    return List.of(images.files(), images.procedural(), images.noise(), images.colour());
  }

  private static TrainingConfig read(List<String> assignments) {
    String recipe = Recipes.find(RECIPE).orElseThrow();
    return new ConfigReader().read(recipe, "the recipe " + RECIPE, assignments);
  }
}

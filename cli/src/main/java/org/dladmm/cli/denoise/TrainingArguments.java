package org.dladmm.cli.denoise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dladmm.training.InputException;
import picocli.CommandLine.Option;

/** The part of the command line that says how a network is trained for the images. */
final class TrainingArguments {
  @Option(
      names = "--layers",
      paramLabel = "K",
      description = "Layers of the network that is trained (15).")
  private Optional<Integer> layers = Optional.empty();

  @Option(names = "--atoms", paramLabel = "D", description = "Atoms of the dictionary (512).")
  private Optional<Integer> atoms = Optional.empty();

  @Option(names = "--patch", paramLabel = "P", description = "The side of a patch, in pixels (16).")
  private Optional<Integer> patch = Optional.empty();

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How often the training goes through its patches (8).")
  private Optional<Integer> epochs = Optional.empty();

  @Option(
      names = "--dictionary",
      paramLabel = "A",
      description =
          "learned: from the patches (the default). dct: overcomplete cosines. Or a file, with a row for each pixel of a patch.")
  private Optional<String> dictionary = Optional.empty();

  @Option(
      names = "--remove-means",
      description = "Take the mean of a patch away before the layers, and add it after them.")
  private boolean removeMeans;

  @Option(
      names = "--set",
      paramLabel = "key=value",
      description =
          "A value for any other key of the training's configuration (docs/configuration.md); may be repeated.")
  private List<String> assignments = new ArrayList<>();

  @Option(
      names = "--resume",
      description = "Go on with the training in DIR/training that was stopped or killed.")
  private boolean resume;

  @Option(
      names = "--save-model",
      paramLabel = "M",
      description = "Where the trained network is kept too, for --model.")
  private Optional<String> saveModel = Optional.empty();

  boolean resume() {
    return resume;
  }

  Optional<String> saveModel() {
    return saveModel;
  }

  /** What {@code --set} was given. */
  List<String> assignments() {
    return assignments;
  }

  /** What the other options say of the configuration. */
  List<String> ownAssignments() {
    List<String> own = new ArrayList<>();
    layers.ifPresent(k -> own.add("network.layers=" + k));
    atoms.ifPresent(d -> own.add("dictionary.atoms=" + d));
    patch.ifPresent(p -> own.add("images.side=" + p));
    epochs.ifPresent(n -> own.add("training.epochs=" + n));
    dictionary.ifPresent(a -> own.add((made() ? "dictionary.kind=" : "problem.A=") + a));
    if (removeMeans) {
      own.add("images.means=removed");
    }
    return own;
  }

  /**
   * Refuses options that say something of another dictionary.
   *
   * @param file the dictionary, as the configuration names it; empty where it is made here
   * @throws InputException if there are such options
   */
  void requireOneDictionary(String file) {
    if (dictionary.isPresent() && !file.equals(made() ? "" : dictionary.get().strip())) {
      throw new InputException(
          "--dictionary %s and --set problem.A=%s are two dictionaries; leave one of them out"
              .formatted(dictionary.get(), file));
    }
    if (atoms.isPresent() && !file.isBlank()) {
      throw new InputException(
          "--atoms %d is about a dictionary that is made here, but %s is the dictionary, with atoms of its own; leave --atoms out"
              .formatted(atoms.get(), file));
    }
  }

  private boolean made() {
    return dictionary.filter(List.of("learned", "dct")::contains).isPresent();
  }

  /**
   * Refuses whatever is about a training, where there is none.
   *
   * @throws InputException if something was given
   */
  void requireNone() {
    List<String> given = given();
    if (!given.isEmpty()) {
      throw new InputException(
          "%s %s about a training, and with --model there is none; leave %s out, or leave --model out to train"
              .formatted(
                  String.join(", ", given),
                  given.size() == 1 ? "is" : "are",
                  given.size() == 1 ? "it" : "them"));
    }
  }

  private List<String> given() {
    List<String> given = new ArrayList<>();
    add(given, "--layers", layers.isPresent());
    add(given, "--atoms", atoms.isPresent());
    add(given, "--patch", patch.isPresent());
    add(given, "--epochs", epochs.isPresent());
    add(given, "--dictionary", dictionary.isPresent());
    add(given, "--remove-means", removeMeans);
    add(given, "--set", !assignments.isEmpty());
    add(given, "--resume", resume);
    add(given, "--save-model", saveModel.isPresent());
    return given;
  }

  private static void add(List<String> given, String option, boolean present) {
    if (present) {
      given.add(option);
    }
  }
}

package org.dladmm.cli.train;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.dladmm.cli.Session;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.training.InputException;
import org.dladmm.training.Training;
import org.dladmm.training.TrainingListener;
import org.dladmm.training.config.TrainingJob;
import org.dladmm.training.model.Checkpoint;
import org.dladmm.training.model.CheckpointFile;
import org.dladmm.training.model.Checkpoints;
import org.dladmm.training.model.Run;

/**
 * {@code checkpoint.dladmm}, which is there from when a training is first kept until its end,
 * beside {@code dictionary-checkpoint.dladmm} where it began with learning a dictionary.
 */
public final class CheckpointInFolder {
  static final String NAME = "checkpoint.dladmm";
  static final String DICTIONARY = "dictionary-checkpoint.dladmm";

  private final OutputFolder folder;
  private final boolean resume;

  /**
   * The checkpoint in a folder.
   *
   * @param resume whether a training is to go on from it
   * @throws InputException if there is one that would be lost
   */
  public CheckpointInFolder(OutputFolder folder, boolean resume) {
    this.folder = folder;
    this.resume = resume;
    if (!resume) {
      requireNone(NAME);
      requireNone(DICTIONARY);
    }
    if (resume && ended(folder)) {
      throw new InputException(
          "the training in "
              + folder
              + " has ended: its model is there, and no checkpoint; leave --resume out to train anew");
    }
  }

  /** Whether the folder holds the model of a training, and none that is to go on. */
  public static boolean ended(OutputFolder folder) {
    boolean begun = folder.has(NAME) || folder.has(DICTIONARY);
    return !begun && folder.has("model.dladmm");
  }

  private void requireNone(String name) {
    if (folder.has(name)) {
      throw new InputException(
          folder
              + " holds the checkpoint of a training that did not end; add --resume to go on from it, or remove "
              + folder
              + "/"
              + name
              + " to train anew");
    }
  }

  /**
   * The state that a training goes on from, if there is one.
   *
   * @throws InputException if it is damaged, or that of another training
   */
  Optional<Checkpoint> find(Run run, Session session) {
    if (!resume) {
      return Optional.empty();
    }
    if (!folder.has(NAME)) {
      // what was kept of a dictionary has been told
      if (!folder.has(DICTIONARY)) {
        session.remark("there is no checkpoint in " + folder + " yet: training from the start");
      }
      return Optional.empty();
    }
    Path file = folder.file(NAME);
    Checkpoint checkpoint = CheckpointFile.read(file);
    require(checkpoint.run(), run, file);
    session.remark("the training in %s goes on from where it was kept".formatted(folder));
    return Optional.of(checkpoint);
  }

  /** Refuses to go on from what was kept of another training. */
  static void require(Run kept, Run run, Path file) {
    difference(kept, run)
        .ifPresent(
            difference -> {
              throw new InputException(
                  file
                      + " is of a training "
                      + difference
                      + "; go on with what it began with, or remove the file to train anew");
            });
  }

  private static Optional<String> difference(Run kept, Run run) {
    if (!kept.engine().equals(run.engine())) {
      return Optional.of("on the engine '%s', not '%s'".formatted(kept.engine(), run.engine()));
    }
    if (kept.precision() != run.precision()) {
      return Optional.of(
          "in %s, not %s".formatted(kept.precision().label(), run.precision().label()));
    }
    if (kept.seed() != run.seed()) {
      return Optional.of("with the seed %d, not %d".formatted(kept.seed(), run.seed()));
    }
    if (!kept.configuration().equals(run.configuration())) {
      return Optional.of("with another configuration");
    }
    return kept.data().equals(run.data()) ? Optional.empty() : Optional.of("on other data");
  }

  /** Keeps the training; a checkpoint that cannot be written is told, and does not end it. */
  TrainingListener keeper(TrainingJob job, Remarks remarks) {
    Checkpoints checkpoints = job.checkpoints(folder.file(NAME));
    return new TrainingListener() {
      @Override
      public void step(Training training, double loss) {
        if (checkpoints.due(training)) {
          remarks.written(NAME, () -> checkpoints.save(training));
        }
      }
    };
  }

  /** Keeps the training as it is, and says whether that was possible, and how to go on. */
  String keep(TrainingJob job, Training training) {
    try {
      return job.checkpoints(folder.file(NAME)).save(training)
          ? ", and kept; the same command with --resume goes on from there"
          : "; it was diverging, and so is not kept" + hint();
    } catch (UncheckedIOException | InputException e) {
      return ", and could not be kept, for " + e.getMessage() + hint();
    }
  }

  /** What can be done with what was kept before. */
  String hint() {
    return hint(folder);
  }

  /** The same, whatever of the training was kept: its dictionary only, or more. */
  static String hint(OutputFolder folder) {
    if (folder.has(NAME)) {
      return hint(folder, "the training", NAME);
    }
    return folder.has(DICTIONARY)
        ? hint(folder, "its dictionary", DICTIONARY)
        : "; nothing of the training is kept";
  }

  private static String hint(OutputFolder folder, String what, String name) {
    return "; what was kept of %s is in %s/%s: the same command with --resume goes on from it"
        .formatted(what, folder, name);
  }

  /** The training has ended and its results are there. */
  public void remove() {
    folder.remove(NAME);
    folder.remove(DICTIONARY);
  }
}

package org.dladmm.cli.train;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.dladmm.cli.Session;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.InputException;
import org.dladmm.training.dictionary.DictionaryLearning;
import org.dladmm.training.model.DictionaryCheckpoint;
import org.dladmm.training.model.DictionaryCheckpointFile;
import org.dladmm.training.model.Run;

/**
 * {@code dictionary-checkpoint.dladmm}, which is there from when a dictionary is first kept until
 * the training with it has ended.
 */
final class KeptDictionary {
  private static final String NAME = CheckpointInFolder.DICTIONARY;

  private final OutputFolder folder;
  private final Run run;
  private final Duration interval;
  private final Remarks remarks;
  private long keptAt = System.nanoTime();

  /**
   * The dictionary in a training's folder.
   *
   * @param run what decides its bits
   * @param interval the time from one checkpoint to the next; zero for none on the way
   * @param remarks which tell that it could not be written
   */
  KeptDictionary(OutputFolder folder, Run run, Duration interval, Remarks remarks) {
    this.folder = folder;
    this.run = run;
    this.interval = interval;
    this.remarks = remarks;
  }

  /**
   * Lets a learning go on from what was kept, and says whether there was something.
   *
   * @throws InputException if that is damaged, or of another training
   */
  boolean restore(DictionaryLearning learning, Session session) {
    if (!folder.has(NAME)) {
      session.remark("there is no dictionary in " + folder + " yet: learning it from the start");
      return false;
    }
    Path file = folder.file(NAME);
    DictionaryCheckpoint checkpoint = DictionaryCheckpointFile.read(file);
    CheckpointInFolder.require(checkpoint.run(), run, file);
    learning.restore(checkpoint.state());
    session.remark(
        learning.done()
            ? "the dictionary was learned before, and kept in " + folder
            : "the dictionary goes on from iteration %d of %d"
                .formatted(learning.log().size(), learning.options().iterations()));
    return true;
  }

  /** Keeps it if a while has passed; that it cannot be written is told, and does not end it. */
  void keepIfDue(DictionaryLearning learning) {
    if (!interval.isZero() && System.nanoTime() - keptAt >= interval.toNanos()) {
      keepOrTell(learning);
    }
  }

  /** Keeps it as it is; that it cannot be written is told. */
  void keepOrTell(DictionaryLearning learning) {
    keptAt = System.nanoTime();
    remarks.written(NAME, () -> write(learning));
  }

  /** Keeps it as it is, and says whether that was possible, and how to go on. */
  String keep(DictionaryLearning learning) {
    try {
      write(learning);
      return ", and kept; the same command with --resume goes on from there";
    } catch (UncheckedIOException | InputException e) {
      return ", and could not be kept, for " + e.getMessage() + CheckpointInFolder.hint(folder);
    }
  }

  /**
   * What was learned.
   *
   * @throws InputException if no patch uses any atom; then nothing is kept any more, for it would
   *     only be in the way of the next try
   */
  Matrix dictionary(DictionaryLearning learning) {
    try {
      return learning.dictionary();
    } catch (InputException unused) {
      folder.remove(NAME);
      throw unused;
    }
  }

  private void write(DictionaryLearning learning) {
    DictionaryCheckpointFile.write(
        folder.file(NAME), new DictionaryCheckpoint(run, learning.state()));
  }
}

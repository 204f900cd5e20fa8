package org.dladmm.cli.train;

import java.time.Duration;
import java.util.List;
import org.dladmm.cli.Interruption;
import org.dladmm.cli.Session;
import org.dladmm.cli.StoppedException;
import org.dladmm.cli.UserValues;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.cli.progress.Pace;
import org.dladmm.cli.progress.Progress;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.InputException;
import org.dladmm.training.data.NpyFile;
import org.dladmm.training.dictionary.DictionaryLearning;
import org.dladmm.training.dictionary.DictionaryListener;
import org.dladmm.training.dictionary.DictionaryWatch;
import org.dladmm.training.model.Run;

/** A dictionary's learning with what is seen and kept of it on the way. */
public final class WatchedDictionary implements DictionaryWatch {
  private static final String LOG = "dictionary.jsonl";
  private static final String DICTIONARY = "dictionary.npy";

  /** What it writes, beside a checkpoint that is there until the training ends. */
  static final List<String> NAMES = List.of(LOG, DICTIONARY);

  private static final Duration WINDOW = Duration.ofSeconds(30);

  private final Session session;
  private final OutputFolder folder;
  private final boolean resume;
  private final Duration interval;

  /**
   * A watch that writes to the folder of a training.
   *
   * @param resume whether to go on from what was kept there
   * @param interval the time from one checkpoint to the next; zero for none before its end
   */
  public WatchedDictionary(
      Session session, OutputFolder folder, boolean resume, Duration interval) {
    this.session = session;
    this.folder = folder;
    this.resume = resume;
    this.interval = interval;
  }

  /**
   * Learns it to its end.
   *
   * @throws StoppedException if the process is asked to end; what was learned has been kept
   * @throws InputException if what was kept is damaged or of another training, or no patch uses any
   *     atom
   */
  @Override
  public Matrix learn(DictionaryLearning learning, Run run) {
    try (Progress progress = session.progress();
        Interruption.Work work = session.interruption().begin(learning::stop)) {
      Remarks remarks = new Remarks(sentence -> progress.between(() -> session.remark(sentence)));
      KeptDictionary kept = new KeptDictionary(folder, run, interval, remarks);
      if (!resume || !restore(learning, kept)) {
        // results of an older training must not be seen beside its own
        TrainingFiles.NAMES.forEach(folder::remove);
        NAMES.forEach(folder::remove);
      }
      JsonLines log = new JsonLines(folder, LOG, remarks);
      log.write(learning.log());
      learning.run(listener(progress, log, kept));
      return end(learning, kept, remarks);
    }
  }

  /**
   * Removes what an older training learned, where another one learns nothing; unless that is the
   * dictionary that it is given.
   *
   * @param learned whether the dictionary is learned by the training
   * @param given where A is, as the configuration has it
   */
  static void removeOlder(OutputFolder folder, boolean learned, String given) {
    if (!learned && !given.contains(DICTIONARY)) {
      NAMES.forEach(folder::remove);
    }
  }

  private boolean restore(DictionaryLearning learning, KeptDictionary kept) {
    return UserValues.check(() -> kept.restore(learning, session));
  }

  private static DictionaryListener listener(
      Progress progress, JsonLines log, KeptDictionary kept) {
    Pace pace = new Pace(WINDOW);
    return (learning, report) -> {
      pace.step();
      int all = learning.options().iterations();
      progress.step(
          "learning the dictionary, objective %.4g".formatted(report.objective()),
          report.iteration(),
          all,
          pace.of(all - report.iteration()));
      log.write(learning.log());
      kept.keepIfDue(learning);
    };
  }

  private Matrix end(DictionaryLearning learning, KeptDictionary kept, Remarks remarks) {
    if (!learning.done()) {
      throw new StoppedException(
          "stopped after iteration %d of %d of the dictionary%s"
              .formatted(
                  learning.log().size(), learning.options().iterations(), kept.keep(learning)));
    }
    Matrix dictionary = kept.dictionary(learning);
    remarks.written(DICTIONARY, () -> NpyFile.write(folder.file(DICTIONARY), dictionary));
    // the training that follows may be stopped, too
    kept.keepOrTell(learning);
    return dictionary;
  }
}

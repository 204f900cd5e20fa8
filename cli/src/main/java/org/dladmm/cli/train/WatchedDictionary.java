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
  /** What it writes, beside a checkpoint that is there until the training ends. */
  public static final List<String> NAMES = List.of("dictionary.jsonl", "dictionary.npy");

  private static final Duration WINDOW = Duration.ofSeconds(30);

  private final Session session;
  private final OutputFolder folder;
  private final boolean resume;

  /**
   * A watch that writes to the folder of a training.
   *
   * @param resume whether to go on from what was kept there
   */
  public WatchedDictionary(Session session, OutputFolder folder, boolean resume) {
    this.session = session;
    this.folder = folder;
    this.resume = resume;
  }

  /**
   * Learns it to its end.
   *
   * @throws StoppedException if the process is asked to end; what was learned has been kept
   * @throws InputException if what was kept is damaged or of another training, or no patch uses any
   *     atom
   */
  @Override
  public void learn(DictionaryLearning learning, Run run) {
    try (Progress progress = session.progress();
        Interruption.Work work = session.interruption().begin(learning::stop)) {
      Remarks remarks = new Remarks(sentence -> progress.between(() -> session.remark(sentence)));
      KeptDictionary kept = new KeptDictionary(folder, run, remarks);
      if (!resume || !restore(learning, kept)) {
        // results of an older training must not be seen beside its own
        TrainingFiles.NAMES.forEach(folder::remove);
        NAMES.forEach(folder::remove);
      }
      JsonLines log = new JsonLines(folder, "dictionary.jsonl", remarks);
      log.write(learning.log());
      learning.run(listener(progress, log, kept));
      end(learning, kept, remarks);
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

  private void end(DictionaryLearning learning, KeptDictionary kept, Remarks remarks) {
    if (!learning.done()) {
      throw new StoppedException(
          "stopped after iteration %d of %d of the dictionary%s"
              .formatted(
                  learning.log().size(), learning.options().iterations(), kept.keep(learning)));
    }
    Matrix dictionary = kept.dictionary(learning);
    remarks.written(
        "dictionary.npy", () -> NpyFile.write(folder.file("dictionary.npy"), dictionary));
    // the training that follows may be stopped, too
    kept.keepOrTell(learning);
  }
}

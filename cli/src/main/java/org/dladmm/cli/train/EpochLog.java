package org.dladmm.cli.train;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.training.EpochReport;
import org.dladmm.training.TrainingListener;

/**
 * {@code log.jsonl}: a line for each epoch, whole at every moment. Where it cannot be written, the
 * next epoch writes all of it again.
 */
final class EpochLog implements TrainingListener {
  private static final String NAME = "log.jsonl";

  private final OutputFolder folder;
  private final JsonLines lines;
  private final List<EpochReport> epochs = new ArrayList<>();

  EpochLog(OutputFolder folder, Remarks remarks) {
    this.folder = folder;
    lines = new JsonLines(folder, NAME, remarks);
  }

  /**
   * A training begins, with the epochs of one that it goes on from. Results of an older one must
   * not be seen beside its own.
   */
  void begin(List<EpochReport> earlier) {
    TrainingFiles.NAMES.forEach(folder::remove);
    epochs.addAll(earlier);
    lines.write(epochs);
  }

  @Override
  public void epoch(EpochReport report) {
    epochs.add(report);
    lines.write(epochs);
  }

  List<EpochReport> epochs() {
    return List.copyOf(epochs);
  }
}

package org.dladmm.cli.train;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dladmm.cli.files.Json;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.training.EpochReport;
import org.dladmm.training.TrainingListener;
import org.dladmm.training.data.AtomicFiles;

/**
 * {@code log.jsonl}: a line for each epoch, whole at every moment. Where it cannot be written, the
 * next epoch writes all of it again.
 */
final class EpochLog implements TrainingListener {
  private static final String NAME = "log.jsonl";

  private final OutputFolder folder;
  private final Remarks remarks;
  private final List<EpochReport> epochs = new ArrayList<>();

  EpochLog(OutputFolder folder, Remarks remarks) {
    this.folder = folder;
    this.remarks = remarks;
  }

  /**
   * A training begins, with the epochs of one that it goes on from. Results of an older one must
   * not be seen beside its own.
   */
  void begin(List<EpochReport> earlier) {
    TrainingFiles.NAMES.forEach(folder::remove);
    epochs.addAll(earlier);
    if (!epochs.isEmpty()) {
      write();
    }
  }

  @Override
  public void epoch(EpochReport report) {
    epochs.add(report);
    write();
  }

  private void write() {
    String lines = epochs.stream().map(e -> Json.line(e) + "\n").collect(Collectors.joining());
    remarks.written(
        NAME,
        () ->
            AtomicFiles.write(
                folder.file(NAME), out -> out.write(lines.getBytes(StandardCharsets.UTF_8))));
  }

  List<EpochReport> epochs() {
    return List.copyOf(epochs);
  }
}

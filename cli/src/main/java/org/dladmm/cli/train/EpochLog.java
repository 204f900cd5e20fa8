package org.dladmm.cli.train;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dladmm.cli.files.Json;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.training.EpochReport;
import org.dladmm.training.data.AtomicFiles;

/** {@code log.jsonl}: a line for each epoch, whole at every moment. */
final class EpochLog {
  private final OutputFolder folder;
  private final List<EpochReport> epochs = new ArrayList<>();

  EpochLog(OutputFolder folder) {
    this.folder = folder;
  }

  /** Begins with the epochs of a training that goes on. */
  void restore(List<EpochReport> earlier) {
    epochs.addAll(earlier);
  }

  void add(EpochReport report) {
    if (epochs.isEmpty()) {
      // an older model must not be seen beside the log of this training
      TrainingFiles.NAMES.forEach(folder::remove);
    }
    epochs.add(report);
    String lines = epochs.stream().map(e -> Json.line(e) + "\n").collect(Collectors.joining());
    AtomicFiles.write(
        folder.file("log.jsonl"), out -> out.write(lines.getBytes(StandardCharsets.UTF_8)));
  }

  List<EpochReport> epochs() {
    return List.copyOf(epochs);
  }
}

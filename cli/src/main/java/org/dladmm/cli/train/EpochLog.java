package org.dladmm.cli.train;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dladmm.cli.files.Json;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.training.EpochReport;
import org.dladmm.training.InputException;
import org.dladmm.training.data.AtomicFiles;

/** {@code log.jsonl}: a line for each epoch, whole at every moment. */
final class EpochLog {
  private final OutputFolder folder;
  private final Consumer<String> remark;
  private final List<EpochReport> epochs = new ArrayList<>();

  /**
   * A log in a folder.
   *
   * @param remark hears of a log that cannot be written, which does not end the training; the next
   *     epoch writes all of it again
   */
  EpochLog(OutputFolder folder, Consumer<String> remark) {
    this.folder = folder;
    this.remark = remark;
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

  void add(EpochReport report) {
    epochs.add(report);
    write();
  }

  private void write() {
    String lines = epochs.stream().map(e -> Json.line(e) + "\n").collect(Collectors.joining());
    try {
      AtomicFiles.write(
          folder.file("log.jsonl"), out -> out.write(lines.getBytes(StandardCharsets.UTF_8)));
    } catch (UncheckedIOException | InputException e) {
      remark.accept("the training goes on, but " + e.getMessage());
    }
  }

  List<EpochReport> epochs() {
    return List.copyOf(epochs);
  }
}

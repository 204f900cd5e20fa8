package org.dladmm.cli.train;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.cli.progress.Span;
import org.dladmm.cli.report.Report;
import org.dladmm.training.Training;
import org.dladmm.training.TrainingListener;
import org.dladmm.training.config.TrainingJob;

/**
 * {@code report.html} from when a training begins until its results are there: how far it is, and
 * in the end why there are none.
 */
final class LiveReport implements TrainingListener {
  private static final String NAME = "report.html";
  private static final Duration INTERVAL = Duration.ofSeconds(5);

  private final OutputFolder folder;
  private final TrainingJob job;
  private final Remarks remarks;
  private final TrainingProgress progress;
  private final MemoryNote memory;
  private Optional<Training> training = Optional.empty();
  private long writtenAt;

  LiveReport(
      OutputFolder folder,
      TrainingJob job,
      Remarks remarks,
      TrainingProgress progress,
      MemoryNote memory) {
    this.folder = folder;
    this.job = job;
    this.remarks = remarks;
    this.progress = progress;
    this.memory = memory;
  }

  /** A training begins, which the report is about from now on. */
  void begin(Training watched) {
    training = Optional.of(watched);
    write(watched);
  }

  @Override
  public void step(Training watched, double loss) {
    if (System.nanoTime() - writtenAt >= INTERVAL.toNanos()) {
      write(watched);
    }
  }

  private void write(Training watched) {
    Report report =
        page("training")
            .underWay(
                ZonedDateTime.now(),
                INTERVAL,
                "That was more than a minute ago: unless a single step takes as long, or it is being measured, the training has ended"
                    + " without a word, and the same command with --resume goes on from what was kept.");
    fill(watched, report);
    remarks.written(NAME, () -> report.write(folder.file(NAME)));
    writtenAt = System.nanoTime();
  }

  /**
   * The training has ended, and there are no results, for a reason that the user is told too. Where
   * that cannot be written, the last state on the way remains, and ages.
   */
  void ended(String why) {
    training.ifPresent(
        watched -> {
          Report report = page("ended before its end").paragraph(why);
          fill(watched, report);
          report.write(folder.file(NAME));
        });
  }

  private void fill(Training watched, Report report) {
    report.values(state(watched));
    new EpochCharts(watched.epochs(), ValidationFigure.of(job)).addTo(report);
    TrainingFiles.addRemarks(report, remarks.all());
    Map<String, Object> setting = TrainingFiles.setting(job);
    setting.remove("parameters");
    report.heading("How it is trained").values(setting);
  }

  private Report page(String state) {
    return new Report("D-LADMM with %d layers: %s".formatted(job.untrained().layers(), state))
        .paragraph(job.untrained().problem().toString());
  }

  private Map<String, Object> state(Training watched) {
    Map<String, Object> state = new LinkedHashMap<>();
    int epochs = watched.recipe().epochs();
    state.put(
        "stage",
        "%s (%d of %d)"
            .formatted(
                watched.stage().name(), watched.stageNumber(), watched.recipe().stages().size()));
    state.put("epoch", "%d of %d".formatted(watched.epoch(), epochs));
    state.put("step", "%d of %d".formatted(watched.steps(), watched.allSteps()));
    memory.most().ifPresent(tensors -> state.put("tensors", MemoryNote.text(tensors)));
    state.put("time left", progress.timeLeft(watched).map(Span::text).orElse("not known yet"));
    return state;
  }
}

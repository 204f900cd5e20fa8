package org.dladmm.cli.train;

import org.dladmm.cli.progress.Progress;
import org.dladmm.training.EpochReport;
import org.dladmm.training.Training;
import org.dladmm.training.TrainingListener;

/** Shows a training's progress and keeps its log. */
final class TrainingProgress implements TrainingListener {
  private final Progress progress;
  private final EpochLog log;
  private String last = "";

  TrainingProgress(Progress progress, EpochLog log) {
    this.progress = progress;
    this.log = log;
  }

  @Override
  public void step(Training training, double loss) {
    progress.step("training" + last, training.steps(), training.allSteps());
  }

  @Override
  public void epoch(EpochReport report) {
    last = ", epoch %d of %d, loss %.4g".formatted(report.epoch(), report.epochs(), report.loss());
    log.add(report);
  }
}

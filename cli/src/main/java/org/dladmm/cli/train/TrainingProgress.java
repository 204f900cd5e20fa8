package org.dladmm.cli.train;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dladmm.cli.progress.Pace;
import org.dladmm.cli.progress.Progress;
import org.dladmm.training.EpochReport;
import org.dladmm.training.Training;
import org.dladmm.training.TrainingListener;

/** Shows how far a training is, and how much longer it takes. */
final class TrainingProgress implements TrainingListener {
  private final Progress progress;
  private final String unit;
  private final Pace pace = new Pace(Duration.ofSeconds(30));
  private String message = "";
  private int stage;
  private int epochs;

  /**
   * Progress that has no step yet.
   *
   * @param unit of the figure on the validation columns, with a space before it, if there is one
   */
  TrainingProgress(Progress progress, String unit) {
    this.progress = progress;
    this.unit = unit;
  }

  @Override
  public void step(Training training, double loss) {
    if (training.stageNumber() != stage) {
      message = "";
      stage = training.stageNumber();
      pace.restart();
    } else {
      pace.step();
    }
    if (message.isEmpty() || training.epochsDone() != epochs) {
      epochs = training.epochsDone();
      message = message(training);
    }
    progress.step(message, training.steps(), training.allSteps(), timeLeft(training));
  }

  /** The time that all stages together still take, at the pace of the one under way. */
  Optional<Duration> timeLeft(Training training) {
    return pace.of(training.stepsLeft());
  }

  private String message(Training training) {
    int stages = training.recipe().stages().size();
    int all = training.recipe().epochs();
    List<EpochReport> done = training.epochs();
    // short, for it has to share a line of a terminal with the bar
    String text =
        stages > 1
            ? "stage %d/%d %s".formatted(stage, stages, training.stage().name())
            : "training";
    text += ", epoch %d/%d".formatted(training.epoch(), all);
    return done.isEmpty() ? text : text + figures(done.get(done.size() - 1));
  }

  private String figures(EpochReport last) {
    String validation =
        Double.isNaN(last.validation())
            ? ""
            : ", validation %.4g%s".formatted(last.validation(), unit);
    return ", loss %.4g%s, rate %.3g".formatted(last.loss(), validation, last.rate());
  }
}

package org.dladmm.training.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.dladmm.training.Training;
import org.dladmm.training.TrainingListener;
import org.dladmm.training.TrainingState;

/** Keeps a training in a file now and then, so that it can go on from there. */
public final class Checkpoints implements TrainingListener {
  private final Path file;
  private final Run run;
  private final Duration interval;
  private final int epochs;
  private long savedAt = System.nanoTime();
  private int savedEpochs;

  /**
   * A listener that writes checkpoints.
   *
   * @param file where
   * @param run what decides the training's bits
   * @param interval the time from one to the next; zero for no such rule
   * @param epochs the epochs from one to the next; 0 for no such rule
   */
  public Checkpoints(Path file, Run run, Duration interval, int epochs) {
    this.file = file;
    this.run = run;
    this.interval = interval;
    this.epochs = epochs;
  }

  @Override
  public void step(Training training, double loss) {
    if (due(training)) {
      save(training);
    }
  }

  /** Whether it is time to keep the training. */
  public boolean due(Training training) {
    boolean time = !interval.isZero() && System.nanoTime() - savedAt >= interval.toNanos();
    boolean epoch = epochs > 0 && training.epochsDone() >= savedEpochs + epochs;
    return time || epoch;
  }

  /**
   * Keeps the training as it is. One whose values are no longer finite is not kept: it will end
   * with its next step, and what was kept before it is worth more.
   *
   * @return whether it was kept
   */
  public boolean save(Training training) {
    savedAt = System.nanoTime();
    savedEpochs = training.epochsDone();
    TrainingState state = training.state();
    boolean finite =
        state.current().values().values().stream()
            .allMatch(matrix -> Arrays.stream(matrix.values()).allMatch(Double::isFinite));
    if (finite) {
      CheckpointFile.write(file, new Checkpoint(run, state));
    }
    return finite;
  }
}

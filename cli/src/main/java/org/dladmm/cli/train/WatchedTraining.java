package org.dladmm.cli.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dladmm.cli.Failure;
import org.dladmm.cli.Interruption;
import org.dladmm.cli.Session;
import org.dladmm.cli.StoppedException;
import org.dladmm.cli.UserValues;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.cli.progress.Progress;
import org.dladmm.network.Network;
import org.dladmm.training.InputException;
import org.dladmm.training.Training;
import org.dladmm.training.TrainingListener;
import org.dladmm.training.config.TrainingJob;
import org.dladmm.training.measure.TunedLadmm;
import org.dladmm.training.model.Checkpoint;

/** A training from its first step to its files, with what is seen and kept of it on the way. */
final class WatchedTraining {
  private final Session session;
  private final TrainingJob job;
  private final Map<String, String> versions;
  private final OutputFolder folder;
  private final Optional<CheckpointInFolder> checkpoint;
  private final Progress progress;
  private final Remarks remarks;
  private final TrainingProgress shown;
  private final MemoryNote memory;
  private final EpochLog log;
  private final LiveReport report;

  WatchedTraining(
      Session session,
      TrainingJob job,
      Map<String, String> versions,
      OutputFolder folder,
      Optional<CheckpointInFolder> checkpoint,
      Progress progress) {
    this.session = session;
    this.job = job;
    this.versions = versions;
    this.folder = folder;
    this.checkpoint = checkpoint;
    this.progress = progress;
    remarks = new Remarks(sentence -> progress.between(() -> session.remark(sentence)));
    shown = new TrainingProgress(progress, ValidationFigure.of(job).unit());
    memory =
        new MemoryNote(
            sentence -> progress.between(() -> session.remark(sentence)),
            sentence -> progress.between(() -> session.detail(sentence)));
    log = new EpochLog(folder, remarks);
    report = new LiveReport(folder, job, remarks, shown, memory);
  }

  /** Trains, measures and writes; where that fails, the report says why. */
  TrainingResult run(Optional<Checkpoint> kept) {
    TrainingResult result;
    try {
      result = result(kept);
      write(result);
    } catch (RuntimeException | Error failure) {
      reportEnd(failure);
      throw failure;
    }
    checkpoint.ifPresent(CheckpointInFolder::remove);
    return result;
  }

  private void reportEnd(Throwable failure) {
    try {
      report.ended(Failure.of(failure).sentence());
    } catch (RuntimeException | Error another) {
      failure.addSuppressed(another);
    }
  }

  private TrainingResult result(Optional<Checkpoint> kept) {
    long started = System.nanoTime();
    TunedLadmm.Tuned ladmm;
    Network trained;
    try (Training training = UserValues.check(job::begin)) {
      progress.step("tuning LADMM for comparison", 0, 1);
      ladmm = job.tuneLadmm();
      trained = train(training, kept);
    }
    progress.step("measuring the network", 0, 1);
    Map<String, Network> networks = new LinkedHashMap<>();
    networks.put(TrainingResult.LADMM, ladmm.network());
    networks.put(TrainingResult.UNTRAINED, job.untrained());
    networks.put(TrainingResult.TRAINED, trained);
    double before = kept.map(c -> c.state().seconds()).orElse(0.0);
    return new TrainingResult(
        job,
        versions,
        trained,
        ladmm.settings(),
        job.measure(networks),
        log.epochs(),
        remarks.all(),
        memory.most(),
        before + (System.nanoTime() - started) * 1e-9);
  }

  private Network train(Training training, Optional<Checkpoint> kept) {
    try (Interruption.Work work =
        checkpoint.isPresent() ? session.interruption().begin(training::stop) : () -> {}) {
      kept.ifPresent(c -> UserValues.check(() -> restore(training, c)));
      WatchedDictionary.removeOlder(folder, job.data().learned(), job.config().problem().A());
      log.begin(training.epochs());
      report.begin(training);
      try {
        training.run(listener());
      } catch (InputException lost) {
        // columns that cannot be read any more take nothing with them that was trained on them
        remarks.say(stopped(training, keep(training)));
        throw lost;
      }
      // kept also at its end, for it has not been measured yet
      String saved = keep(training);
      if (!training.done()) {
        throw new StoppedException(stopped(training, saved));
      }
      return training.network();
    }
  }

  private String keep(Training training) {
    return checkpoint.map(c -> c.keep(job, training)).orElse("");
  }

  private static String stopped(Training training, String saved) {
    return "stopped after step %d of %d%s".formatted(training.steps(), training.allSteps(), saved);
  }

  private TrainingListener listener() {
    TrainingListener rollbacks =
        new TrainingListener() {
          @Override
          public void wentBack(String why) {
            remarks.say(why);
          }
        };
    TrainingListener all = shown.and(memory).and(log).and(rollbacks).and(report);
    return checkpoint.map(c -> all.and(c.keeper(job, remarks))).orElse(all);
  }

  private static Training restore(Training training, Checkpoint checkpoint) {
    training.restore(checkpoint.state());
    return training;
  }

  private void write(TrainingResult result) {
    try {
      TrainingFiles.write(folder, result);
    } catch (UncheckedIOException | InputException e) {
      // not what the user gave is wrong, but what has become of the place meanwhile
      String hint = checkpoint.map(CheckpointInFolder::hint).orElse("");
      throw new UncheckedIOException(e.getMessage() + hint, new IOException(e));
    }
  }
}

package org.dladmm.cli.train;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.ProvisionException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dladmm.cli.Interruption;
import org.dladmm.cli.Session;
import org.dladmm.cli.StoppedException;
import org.dladmm.cli.UserValues;
import org.dladmm.cli.Version;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.cli.progress.Progress;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineChoice;
import org.dladmm.network.Network;
import org.dladmm.training.InputException;
import org.dladmm.training.Training;
import org.dladmm.training.TrainingListener;
import org.dladmm.training.config.TrainingConfig;
import org.dladmm.training.config.TrainingJob;
import org.dladmm.training.config.TrainingModule;
import org.dladmm.training.measure.TunedLadmm;
import org.dladmm.training.model.Checkpoint;

/** A training that the user watches. Closing it closes the engine. */
public final class TrainingRun implements AutoCloseable {
  private final Session session;
  private final TrainingJob job;
  private final Map<String, String> versions;

  private TrainingRun(Session session, TrainingJob job, Map<String, String> versions) {
    this.session = session;
    this.job = job;
    this.versions = versions;
  }

  /** Wires the training: opens the engine, reads the data, makes the network. */
  public static TrainingRun prepare(Session session, TrainingConfig config, Path folder) {
    return prepare(session, session.settings(), config, folder);
  }

  /** The same with other settings than the session's. */
  public static TrainingRun prepare(
      Session session, Settings settings, TrainingConfig config, Path folder) {
    TrainingModule module = new TrainingModule(config, folder, settings, session.pluginLoader());
    Injector injector = Guice.createInjector(module);
    Engine engine = wired(() -> injector.getInstance(Engine.class));
    EngineChoice choice = injector.getInstance(EngineChoice.class);
    session.tell(choice, engine);
    try {
      return new TrainingRun(
          session,
          wired(() -> injector.getInstance(TrainingJob.class)),
          Version.all(choice.engine()));
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  /** What Guice provides; what the user gave wrong is inside the exception that it throws. */
  private static <T> T wired(Supplier<T> instance) {
    return UserValues.check(
        () -> {
          try {
            return instance.get();
          } catch (ProvisionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
          }
        });
  }

  public TrainingJob job() {
    return job;
  }

  /** Trains and measures, keeping nothing on the way. */
  public TrainingResult train(OutputFolder folder) {
    return train(folder, Optional.empty());
  }

  /**
   * Trains and measures, keeping the training on the way and going on from where it was kept.
   *
   * @throws StoppedException if the process is asked to end; the training has been kept
   */
  public TrainingResult train(OutputFolder folder, CheckpointInFolder checkpoint) {
    return train(folder, Optional.of(checkpoint));
  }

  private TrainingResult train(OutputFolder folder, Optional<CheckpointInFolder> checkpoint) {
    long started = System.nanoTime();
    EpochLog log = new EpochLog(folder, session::remark);
    Optional<Checkpoint> kept = checkpoint.flatMap(c -> c.find(job.run(), session));
    TunedLadmm.Tuned ladmm;
    Network trained;
    try (Progress progress = session.progress()) {
      progress.step("tuning LADMM for comparison", 0, 1);
      ladmm = job.tuneLadmm();
      trained = train(new TrainingProgress(progress, log), checkpoint, kept, log);
    }
    Map<String, Network> networks = new LinkedHashMap<>();
    networks.put(TrainingResult.LADMM, ladmm.network());
    networks.put(TrainingResult.UNTRAINED, job.untrained());
    networks.put(TrainingResult.TRAINED, trained);
    double seconds =
        kept.map(c -> c.state().seconds()).orElse(0.0) + (System.nanoTime() - started) * 1e-9;
    return new TrainingResult(
        job, versions, trained, ladmm.settings(), job.measure(networks), log.epochs(), seconds);
  }

  private Network train(
      TrainingListener progress,
      Optional<CheckpointInFolder> checkpoint,
      Optional<Checkpoint> kept,
      EpochLog log) {
    TrainingListener listener =
        checkpoint.map(c -> progress.and(c.keeper(job, session))).orElse(progress);
    try (Training training = job.begin();
        Interruption.Work work =
            checkpoint.isPresent() ? session.interruption().begin(training::stop) : () -> {}) {
      kept.ifPresent(c -> UserValues.check(() -> restore(training, c)));
      log.begin(training.epochs());
      try {
        training.run(listener);
      } catch (InputException lost) {
        // columns that cannot be read any more take nothing with them that was trained on them
        checkpoint.ifPresent(c -> keepWhatIsThere(c, training));
        throw lost;
      }
      // kept also at its end, for it has not been measured yet
      boolean saved = checkpoint.isPresent() && checkpoint.orElseThrow().keep(job, training);
      if (!training.done()) {
        throw new StoppedException(
            "stopped after step %d of %d%s"
                .formatted(
                    training.steps(),
                    training.allSteps(),
                    saved
                        ? ", and kept; the same command with --resume goes on from there"
                        : "; it was diverging, and so is not kept"));
      }
      return training.network();
    }
  }

  private void keepWhatIsThere(CheckpointInFolder checkpoint, Training training) {
    try {
      checkpoint.keep(job, training);
    } catch (UncheckedIOException | InputException e) {
      session.remark("the training is kept only as it was before, for " + e.getMessage());
    }
  }

  private static Training restore(Training training, Checkpoint checkpoint) {
    training.restore(checkpoint.state());
    return training;
  }

  @Override
  public void close() {
    job.engine().close();
  }
}

package org.dladmm.cli.train;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.ProvisionException;
import com.google.inject.multibindings.OptionalBinder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dladmm.cli.Session;
import org.dladmm.cli.UserValues;
import org.dladmm.cli.Version;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.cli.progress.Progress;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineChoice;
import org.dladmm.training.config.TrainingConfig;
import org.dladmm.training.config.TrainingJob;
import org.dladmm.training.config.TrainingModule;
import org.dladmm.training.dictionary.DictionaryWatch;
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

  /**
   * Wires the training: opens the engine, reads the data, learns the dictionary where there is to
   * be one, makes the network.
   */
  public static TrainingRun prepare(
      Session session, TrainingConfig config, Path folder, DictionaryWatch dictionary) {
    return prepare(session, session.settings(), config, folder, dictionary);
  }

  /** The same with other settings than the session's. */
  public static TrainingRun prepare(
      Session session,
      Settings settings,
      TrainingConfig config,
      Path folder,
      DictionaryWatch dictionary) {
    TrainingModule module = new TrainingModule(config, folder, settings, session.pluginLoader());
    Injector injector =
        Guice.createInjector(
            module,
            binder ->
                OptionalBinder.newOptionalBinder(binder, DictionaryWatch.class)
                    .setBinding()
                    .toInstance(dictionary));
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

  /** Trains, measures and writes the results, keeping nothing on the way. */
  public TrainingResult train(OutputFolder folder) {
    return train(folder, Optional.empty());
  }

  /**
   * The same, keeping the training on the way and going on from where it was kept.
   *
   * @throws org.dladmm.cli.StoppedException if the process is asked to end; the training has been
   *     kept
   */
  public TrainingResult train(OutputFolder folder, CheckpointInFolder checkpoint) {
    return train(folder, Optional.of(checkpoint));
  }

  private TrainingResult train(OutputFolder folder, Optional<CheckpointInFolder> checkpoint) {
    Optional<Checkpoint> kept = checkpoint.flatMap(c -> c.find(job.run(), session));
    try (Progress progress = session.progress()) {
      return new WatchedTraining(session, job, versions, folder, checkpoint, progress).run(kept);
    }
  }

  @Override
  public void close() {
    job.engine().close();
  }
}

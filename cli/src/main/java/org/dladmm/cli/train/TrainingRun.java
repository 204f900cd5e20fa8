package org.dladmm.cli.train;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.ProvisionException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.dladmm.cli.Session;
import org.dladmm.cli.UserValues;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.cli.progress.Progress;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineChoice;
import org.dladmm.network.Network;
import org.dladmm.training.config.TrainingConfig;
import org.dladmm.training.config.TrainingJob;
import org.dladmm.training.config.TrainingModule;
import org.dladmm.training.measure.TunedLadmm;

/** A training that the user watches. Closing it closes the engine. */
public final class TrainingRun implements AutoCloseable {
  private final Session session;
  private final TrainingJob job;

  private TrainingRun(Session session, TrainingJob job) {
    this.session = session;
    this.job = job;
  }

  /** Wires the training: opens the engine, reads the data, makes the network. */
  public static TrainingRun prepare(Session session, TrainingConfig config, Path folder) {
    TrainingModule module =
        new TrainingModule(config, folder, session.settings(), session.pluginLoader());
    Injector injector = Guice.createInjector(module);
    Engine engine = wired(() -> injector.getInstance(Engine.class));
    session.tell(injector.getInstance(EngineChoice.class), engine);
    try {
      return new TrainingRun(session, wired(() -> injector.getInstance(TrainingJob.class)));
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

  /** Measures, trains, and measures again. */
  public TrainingResult train(OutputFolder folder) {
    long started = System.nanoTime();
    EpochLog log = new EpochLog(folder);
    TunedLadmm.Tuned ladmm;
    Network trained;
    try (Progress progress = session.progress()) {
      progress.step("tuning LADMM for comparison", 0, 1);
      ladmm = job.tuneLadmm();
      trained = job.train(new TrainingProgress(progress, log));
    }
    Map<String, Network> networks = new LinkedHashMap<>();
    networks.put(TrainingResult.LADMM, ladmm.network());
    networks.put(TrainingResult.UNTRAINED, job.untrained());
    networks.put(TrainingResult.TRAINED, trained);
    double seconds = (System.nanoTime() - started) * 1e-9;
    return new TrainingResult(
        job, trained, ladmm.settings(), job.measure(networks), log.epochs(), seconds);
  }

  @Override
  public void close() {
    job.engine().close();
  }
}

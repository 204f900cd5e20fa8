package org.dladmm.cli.denoise;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dladmm.cli.Session;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.cli.train.CheckpointInFolder;
import org.dladmm.cli.train.TrainingFiles;
import org.dladmm.cli.train.TrainingResult;
import org.dladmm.cli.train.TrainingRun;
import org.dladmm.cli.train.WatchedDictionary;
import org.dladmm.training.InputException;
import org.dladmm.training.config.TrainingConfig;

/**
 * A network that is trained for the images first.
 *
 * @param plan how
 * @param config the same, without the images
 * @param folder where the training's own files go
 * @param checkpoint where it is kept on the way
 * @param resume whether it goes on from there
 * @param saved where its model goes besides, if it does
 */
record TrainedNetwork(
    TrainingPlan plan,
    TrainingConfig config,
    OutputFolder folder,
    CheckpointInFolder checkpoint,
    boolean resume,
    Optional<ModelCopy> saved)
    implements NetworkSource {
  /**
   * A training that has not begun.
   *
   * @param out the folder of the command's results
   * @throws InputException if it is plain already that it cannot be kept, or gone on from
   */
  static TrainedNetwork of(TrainingPlan plan, TrainingArguments arguments, Path out) {
    OutputFolder folder = TrainingFiles.planned(out.resolve("training").toString());
    if (arguments.resume() && CheckpointInFolder.ended(folder)) {
      throw new InputException(
          "the training in %s has ended, and its model is there; restore with --model %s/model.dladmm, or leave --resume out to train anew"
              .formatted(folder, folder));
    }
    return new TrainedNetwork(
        plan,
        plan.config(),
        folder,
        new CheckpointInFolder(folder, arguments.resume()),
        arguments.resume(),
        arguments.saveModel().map(ModelCopy::planned));
  }

  @Override
  public int side() {
    return config.images().side();
  }

  @Override
  public boolean meansRemoved() {
    return config.images().meansRemoved();
  }

  @Override
  public Optional<Path> model() {
    return Optional.empty();
  }

  @Override
  public Path kept() {
    return Path.of(folder.toString(), "model.dladmm");
  }

  @Override
  public ReadyNetwork open(Session session, List<Path> images) {
    session.remark(
        "training %d layers on patches of %s; from its first step on %s/report.html tells how far it is"
            .formatted(config.network().layers(), subject(images), folder));
    long started = System.nanoTime();
    TrainingRun run =
        TrainingRun.prepare(
            session,
            plan.on(images).config(),
            Path.of(""),
            new WatchedDictionary(
                session, folder, resume, config.training().checkpoint().interval()));
    try {
      TrainingResult result = run.train(folder, checkpoint);
      saved.ifPresent(copy -> copy.write(result));
      double seconds = (System.nanoTime() - started) * 1e-9;
      session.out().println(described(result, seconds));
      return new ReadyNetwork(result.trained(), run.job().engine(), seconds);
    } catch (RuntimeException | Error failure) {
      run.close();
      throw failure;
    }
  }

  private static String subject(List<Path> images) {
    return switch (images.size()) {
      case 0 -> "the embedded picture";
      case 1 -> images.get(0).toString();
      default -> images.size() + " images";
    };
  }

  private String described(TrainingResult result, double seconds) {
    return "Trained %d layers, with dictionary and figures, in %.1f s; the model is %s/model.dladmm%s."
        .formatted(
            result.trained().layers(),
            seconds,
            folder,
            saved.map(copy -> " and " + copy).orElse(""));
  }
}

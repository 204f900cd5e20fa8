package org.dladmm.cli.denoise;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dladmm.cli.Session;
import org.dladmm.engine.Precision;
import org.dladmm.problem.ProblemCatalogue;
import org.dladmm.training.image.Denoiser;
import org.dladmm.training.model.Model;
import org.dladmm.training.model.ModelFile;

/**
 * The network of a model file.
 *
 * @param file where it is
 * @param content what it holds
 * @param side of its patches
 * @param meansRemoved whether it was trained on patches without their means
 */
record KeptNetwork(Path file, Model content, int side, boolean meansRemoved)
    implements NetworkSource {
  /**
   * Reads a model.
   *
   * @throws org.dladmm.training.InputException if there is none, or it is not one of square patches
   */
  static KeptNetwork of(Path file, ProblemCatalogue catalogue) {
    Model model = ModelFile.read(file, catalogue);
    return new KeptNetwork(
        file,
        model,
        Denoiser.side(model.network().problem()),
        TrainedMeans.removed(model.provenance(), file));
  }

  @Override
  public Optional<Path> model() {
    return Optional.of(file);
  }

  @Override
  public Path kept() {
    return file;
  }

  @Override
  public ReadyNetwork open(Session session, List<Path> images) {
    return new ReadyNetwork(content.network(), session.openEngine(Precision.FLOAT32), Double.NaN);
  }
}

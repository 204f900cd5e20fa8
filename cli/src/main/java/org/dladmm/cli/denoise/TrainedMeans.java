package org.dladmm.cli.denoise;

import java.nio.file.Path;
import java.util.List;
import org.dladmm.training.config.ConfigReader;
import org.dladmm.training.model.Provenance;

/** What a model was trained on: patches with or without their means. */
final class TrainedMeans {
  private TrainedMeans() {}

  /**
   * Whether they were taken away, by the configuration that the model keeps; a model without any
   * has them.
   *
   * @param file the model's, as messages name it
   */
  static boolean removed(Provenance provenance, Path file) {
    String configuration = provenance.configuration();
    return !configuration.isBlank()
        && new ConfigReader()
            .read(configuration, "the configuration in " + file, List.of())
            .images()
            .meansRemoved();
  }
}

package org.dladmm.cli.train;

import java.util.Optional;
import org.dladmm.training.Samples;
import org.dladmm.training.config.TrainingJob;

/**
 * What is measured on a training's validation columns.
 *
 * @param name what it is; empty where there are no such columns
 * @param unit with a space before it, if it has one
 * @param keepBest whether a stage ends with the parameters of its best epoch
 */
record ValidationFigure(Optional<String> name, String unit, boolean keepBest) {
  static ValidationFigure of(TrainingJob job) {
    Optional<Boolean> truth = job.data().validation().map(Samples::hasTruth);
    boolean error = truth.orElse(false);
    return new ValidationFigure(
        truth.map(known -> known ? "NMSE in dB" : "mean objective"),
        error ? " dB" : "",
        job.config().validation().keep().equals("best"));
  }
}

package org.dladmm.cli.train;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dladmm.network.Network;
import org.dladmm.training.EpochReport;
import org.dladmm.training.TensorMemory;
import org.dladmm.training.config.TrainingJob;
import org.dladmm.training.measure.LayerFigures;

/**
 * What a training came to.
 *
 * @param job what was trained
 * @param versions of what trained it, by name
 * @param trained the network after training
 * @param ladmmSettings the settings of the LADMM that it is compared with
 * @param figures after every layer, on the test columns, by the network's name
 * @param epochs the log
 * @param remarks what there was to say on the way
 * @param tensors the most memory that they took, if a step was taken
 * @param seconds for tuning LADMM and training
 */
public record TrainingResult(
    TrainingJob job,
    Map<String, String> versions,
    Network trained,
    String ladmmSettings,
    Map<String, LayerFigures> figures,
    List<EpochReport> epochs,
    List<Remarks.Remark> remarks,
    Optional<TensorMemory> tensors,
    double seconds) {
  /** The trained network's name among the figures. */
  public static final String TRAINED = "dladmm";

  /** The name of the same network before training. */
  public static final String UNTRAINED = "untrained";

  /** The name of LADMM. */
  public static final String LADMM = "ladmm";

  /**
   * The figure that says most: NMSE where the solutions are known, PSNR where the signal is, else
   * the objective.
   */
  public Merit merit() {
    return Merit.of(figures.get(TRAINED));
  }

  /** A table of the figure that says most, for reading. */
  public void print(PrintStream out) {
    Merit merit = merit();
    out.println(merit.title() + " after each layer, on the test columns:");
    out.printf("%5s %12s %12s %12s%n", "layer", "LADMM", "untrained", "D-LADMM");
    for (int k = 0; k < trained.layers(); k++) {
      out.printf(
          "%5d %12.4g %12.4g %12.4g%n", k + 1, at(LADMM, k), at(UNTRAINED, k), at(TRAINED, k));
    }
    out.printf(
        "LADMM with its best settings: %s. Trained in %.1f s on engine %s.%n",
        ladmmSettings, seconds, job.engine().id());
  }

  private double at(String network, int layer) {
    return figures.get(network).of(merit().figure())[layer];
  }
}

package org.dladmm.training.measure;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.engine.Engine;
import org.dladmm.expression.Expression;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Network;
import org.dladmm.problem.Geometry;
import org.dladmm.program.Replay;
import org.dladmm.program.Workspace;
import org.dladmm.training.Samples;

/** Measures a network after each of its layers, on all of the given columns. */
public final class Evaluator {
  /** Columns that are measured together; it bounds the memory. */
  private static final int BATCH = 512;

  private final Engine engine;

  @Inject
  public Evaluator(Engine engine) {
    this.engine = engine;
  }

  /**
   * All figures that the samples allow: objectives and bounds always, NMSE with Z* and E*, PSNR
   * with the signal.
   */
  public LayerFigures measure(Network network, Samples samples) {
    return measure(network, Geometry.of(network.problem(), engine), samples);
  }

  /** The same with a geometry that is known already. */
  public LayerFigures measure(Network network, Geometry geometry, Samples samples) {
    int n = samples.x().columns();
    Totals totals = new Totals(network.layers());
    try (Workspace workspace = new Workspace(engine)) {
      for (int from = 0; from < n; from += BATCH) {
        Samples part = samples.columns(from, Math.min(n, from + BATCH));
        try (Workspace own = workspace.child()) {
          add(network, new MeasuringProgram(network, geometry, part), part, own, totals);
        }
      }
    }
    return figures(samples, totals, n);
  }

  private static void add(
      Network network, MeasuringProgram m, Samples part, Workspace workspace, Totals totals) {
    Replay replay = m.program.on(workspace);
    m.recording.load(replay, network);
    replay.set(m.x, part.x());
    m.z.ifPresent(leaf -> replay.set(leaf, part.z().orElseThrow()));
    m.e.ifPresent(leaf -> replay.set(leaf, part.e().orElseThrow()));
    replay.run();
    add(totals.zError, m.zErrors, replay);
    add(totals.eError, m.eErrors, replay);
    add(totals.objective, m.objectives, replay);
    add(totals.bound, m.bounds, replay);
    for (int k = 0; k < m.signals.size(); k++) {
      totals.pixelError[k] +=
          Psnr.squaredError(replay.get(m.signals.get(k)), part.signal().orElseThrow());
    }
  }

  private static void add(double[] totals, List<Expression> scalars, Replay replay) {
    for (int k = 0; k < scalars.size(); k++) {
      totals[k] += replay.getScalar(scalars.get(k));
    }
  }

  private static LayerFigures figures(Samples samples, Totals totals, int n) {
    Map<String, double[]> figures = new LinkedHashMap<>();
    int layers = totals.objective.length;
    if (samples.hasTruth()) {
      double z = squaredNorm(samples.z().orElseThrow());
      double e = squaredNorm(samples.e().orElseThrow());
      figures.put(
          LayerFigures.NMSE,
          each(layers, k -> 10 * Math.log10(totals.zError[k] / z + totals.eError[k] / e)));
    }
    samples
        .signal()
        .ifPresent(
            s ->
                figures.put(
                    LayerFigures.PSNR,
                    each(layers, k -> Psnr.decibels(totals.pixelError[k], s.values().length))));
    figures.put(LayerFigures.OBJECTIVE, each(layers, k -> totals.objective[k] / n));
    figures.put(LayerFigures.BOUND, each(layers, k -> totals.bound[k] / n));
    figures.put(
        LayerFigures.RELATIVE_GAP,
        each(
            layers,
            k ->
                (totals.objective[k] - totals.bound[k])
                    / Math.max(totals.objective[k], Double.MIN_NORMAL)));
    return new LayerFigures(figures);
  }

  private static double[] each(int layers, java.util.function.IntToDoubleFunction figure) {
    return java.util.stream.IntStream.range(0, layers).mapToDouble(figure).toArray();
  }

  private static double squaredNorm(Matrix matrix) {
    double sum = 0;
    for (int j = 0; j < matrix.columns(); j++) {
      sum += matrix.squaredNorm(j);
    }
    return sum;
  }

  /** Sums over all columns, after each layer. */
  private static final class Totals {
    final double[] zError;
    final double[] eError;
    final double[] objective;
    final double[] bound;
    final double[] pixelError;

    Totals(int layers) {
      zError = new double[layers];
      eError = new double[layers];
      objective = new double[layers];
      bound = new double[layers];
      pixelError = new double[layers];
    }
  }
}

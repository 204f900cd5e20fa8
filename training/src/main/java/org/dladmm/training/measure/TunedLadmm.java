package org.dladmm.training.measure;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dladmm.engine.Engine;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.network.Start;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.problem.ProblemCatalogue;
import org.dladmm.training.Samples;

/**
 * Classical LADMM with the settings that serve a fixed number of iterations best on given columns:
 * the fair opponent of a trained network. Every combination of a grid is tried: the problem's
 * weight α (if it has one), the penalty β, and L1/(β‖A‖²).
 */
public final class TunedLadmm {
  /** Training columns that are enough to tune on. */
  public static final int COLUMNS = 200;

  private static final String WEIGHT = "alpha";
  private static final List<Double> ALPHA = List.of(0.25, 0.5, 1.0, 2.0);
  private static final double[] BETA = {0.5, 1, 2, 4, 8};
  private static final double[] STEP = {0.6, 0.8, Start.STEP_MARGIN};

  private final Engine engine;
  private final ProblemCatalogue catalogue;

  @Inject
  public TunedLadmm(Engine engine, ProblemCatalogue catalogue) {
    this.engine = engine;
    this.catalogue = catalogue;
  }

  /**
   * A winner.
   *
   * @param network its iterations as layers
   * @param settings in words: {@code "α = 0.5, β = 4.0, L1 = 0.6·β‖A‖²"}
   */
  public record Tuned(Network network, String settings) {}

  /**
   * The best settings after the last of the given number of iterations: by NMSE where Z* and E* are
   * known, else, for the problem's own α, by the objective of the feasible point.
   */
  public Tuned tune(Problem problem, int iterations, Samples samples) {
    Geometry geometry = Geometry.of(problem, engine);
    Candidate best = null;
    for (Problem weighted : samples.hasTruth() ? weighted(problem) : List.of(problem)) {
      List<Candidate> candidates = candidates(weighted, geometry, iterations);
      Network like = candidates.get(0).network();
      try (LastLayerFigure figure = new LastLayerFigure(engine, like, geometry, samples)) {
        for (Candidate candidate : candidates) {
          Candidate measured = candidate.measured(figure);
          best = best == null || measured.figure() < best.figure() ? measured : best;
        }
      }
    }
    return new Tuned(best.network(), best.settings());
  }

  /** One point of the grid. */
  private record Candidate(Network network, String settings, double figure) {
    Candidate measured(LastLayerFigure by) {
      return new Candidate(network, settings, by.of(network));
    }
  }

  private static List<Candidate> candidates(Problem problem, Geometry geometry, int iterations) {
    List<Candidate> result = new ArrayList<>();
    for (double beta : BETA) {
      for (double step : STEP) {
        Start start = Start.ladmm(problem, geometry, beta, step);
        Network network = Network.untrained(problem, Architecture.scalar(iterations), start);
        result.add(new Candidate(network, settings(problem, beta, step), Double.NaN));
      }
    }
    return result;
  }

  private static String settings(Problem problem, double beta, double step) {
    String alpha =
        problem.parameters().containsKey(WEIGHT)
            ? "α = " + problem.parameters().get(WEIGHT) + ", "
            : "";
    return alpha + "β = " + beta + ", L1 = " + Math.round(1000 * step) / 1000.0 + "·β‖A‖²";
  }

  /** The problem with its own weight and each of the grid's, if it has one. */
  private List<Problem> weighted(Problem problem) {
    if (!problem.parameters().containsKey(WEIGHT)) {
      return List.of(problem);
    }
    List<Problem> result = new ArrayList<>();
    Set<Double> alphas = new TreeSet<>(ALPHA);
    alphas.add(problem.parameters().get(WEIGHT));
    for (double alpha : alphas) {
      Map<String, Double> parameters = new HashMap<>(problem.parameters());
      parameters.put(WEIGHT, alpha);
      result.add(catalogue.problem(problem.name(), parameters, problem.a(), problem.b()));
    }
    return result;
  }
}

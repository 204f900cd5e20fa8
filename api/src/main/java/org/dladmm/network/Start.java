package org.dladmm.network;

import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineException;
import org.dladmm.engine.Factorisations;
import org.dladmm.matrix.Matrix;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;

/**
 * Where training starts from: the values that every layer's parameters have at first.
 *
 * @param base W0, the direction of W1 = step1·W0
 * @param step1 the scale of W1
 * @param theta1 every θ1
 * @param step2 the scale of W2 = step2·B
 * @param theta2 every θ2
 * @param beta every β
 */
public record Start(
    Matrix base, double step1, double theta1, double step2, double theta2, double beta) {
  /** L1 exceeds β‖A‖² by this factor, so that rounding in the norm does no harm. */
  public static final double STEP_MARGIN = 1 / (0.998 * 0.998);

  public Start {
    for (double value : new double[] {step1, theta1, step2, theta2, beta}) {
      if (!(value > 0) || !Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "step sizes, θ and β must be positive and finite, not " + value);
      }
    }
  }

  /** LADMM with the penalty β: W1 = A/L1, θ1 = L1 = β‖A‖²/0.998², W2 = B/L2, θ2 = L2 = β‖B‖². */
  public static Start ladmm(Problem problem, Geometry geometry, double beta) {
    return ladmm(problem, geometry, beta, STEP_MARGIN);
  }

  /**
   * The same with L1 = factor·β‖A‖²; factors below 1 may serve a fixed small depth, never a solver.
   */
  public static Start ladmm(Problem problem, Geometry geometry, double beta, double factor) {
    double l1 = beta * geometry.l1(factor);
    double l2 = beta * geometry.l2(1);
    return new Start(problem.a().toMatrix(), 1 / l1, l1, 1 / l2, l2, beta);
  }

  /**
   * Ridge weights, W1 = (AAᵀ + εI)⁻¹A/β: often a far better start.
   *
   * @param epsilon ε &gt; 0
   * @param beta the penalty β
   * @param theta1 every θ1; for f = α‖·‖₁ the threshold is α/θ1
   */
  public static Start ridge(
      Problem problem,
      Geometry geometry,
      Engine engine,
      double epsilon,
      double beta,
      double theta1) {
    Matrix a = problem.a().toMatrix();
    Matrix gram = a.times(a.transpose());
    for (int i = 0; i < gram.rows(); i++) {
      gram.set(i, i, gram.get(i, i) + epsilon);
    }
    Factorisations factorisations =
        engine
            .factorisations()
            .orElseThrow(
                () ->
                    new EngineException(
                        "ridge weights need an engine with factorisations, which '"
                            + engine.id()
                            + "' has not"));
    double l2 = beta * geometry.l2(1);
    Matrix ridge = factorisations.solvePositiveDefinite(gram, a);
    return new Start(ridge, 1 / beta, theta1, 1 / l2, l2, beta);
  }

  /** The same with another scale of W1. */
  public Start withStep1(double value) {
    return new Start(base, value, theta1, step2, theta2, beta);
  }

  /** The same with another θ1. */
  public Start withTheta1(double value) {
    return new Start(base, step1, value, step2, theta2, beta);
  }

  /** The same with another θ2. */
  public Start withTheta2(double value) {
    return new Start(base, step1, theta1, step2, value, beta);
  }
}

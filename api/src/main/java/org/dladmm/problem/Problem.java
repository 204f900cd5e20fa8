package org.dladmm.problem;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dladmm.expression.Expression;
import org.dladmm.function.ConvexFunction;
import org.dladmm.operator.DiagonalOperator;
import org.dladmm.operator.LinearOperator;
import org.dladmm.program.Tape;

/**
 * The problem min f(Z) + g(E) subject to X = AZ + BE, equation (1), for every column of X on its
 * own.
 *
 * <p>A is m×d1 and B is m×d2. A problem knows how to turn any point into a certificate: a feasible
 * (Z, E), whose objective is an upper bound of the optimum, and a dual-feasible λ, whose dual value
 * is a lower one. A subclass may know better ways.
 */
public class Problem {
  private final String name;
  private final Map<String, Double> parameters;
  private final ConvexFunction f;
  private final ConvexFunction g;
  private final LinearOperator a;
  private final LinearOperator b;

  /**
   * A problem by its parts.
   *
   * @param name the name by which the problem is found again
   * @param parameters what f and g were made with, by name
   * @throws IllegalArgumentException if A and B have different numbers of rows
   */
  public Problem(
      String name,
      Map<String, Double> parameters,
      ConvexFunction f,
      ConvexFunction g,
      LinearOperator a,
      LinearOperator b) {
    if (a.rows() != b.rows()) {
      throw new IllegalArgumentException(
          "A ("
              + a.shape()
              + ") and B ("
              + b.shape()
              + ") must have the same number of rows, since X = AZ + BE");
    }
    this.name = Objects.requireNonNull(name);
    this.parameters = new TreeMap<>(parameters);
    this.f = Objects.requireNonNull(f);
    this.g = Objects.requireNonNull(g);
    this.a = a;
    this.b = b;
  }

  public String name() {
    return name;
  }

  public Map<String, Double> parameters() {
    return Map.copyOf(parameters);
  }

  public ConvexFunction f() {
    return f;
  }

  public ConvexFunction g() {
    return g;
  }

  public LinearOperator a() {
    return a;
  }

  public LinearOperator b() {
    return b;
  }

  /** Whether BE, and the exact E-step, cost no product. */
  public boolean diagonalB() {
    return b instanceof DiagonalOperator;
  }

  /** f(Z) + g(E) of every column. */
  public Expression objective(Tape tape, Expression z, Expression e) {
    return f.value(tape, z).plus(g.value(tape, e));
  }

  /** The best dual-feasible point on the ray through λ, and its bound. */
  public DualPoint dualPoint(Tape tape, Expression lambda, Expression x) {
    return DualRay.best(this, tape, lambda, x);
  }

  /** A feasible point near (Z, E), and its objective. */
  public PrimalPoint primalPoint(
      Tape tape, Geometry geometry, Expression z, Expression e, Expression residual) {
    PrimalPoint point = geometry.feasibility().nearest(tape, z, e, residual);
    return point.withObjective(objective(tape, point.z(), point.e()));
  }

  @Override
  public String toString() {
    return "min %s + %s s.t. X = AZ + BE, A %s, B %s"
        .formatted(f.formula("Z"), g.formula("E"), a.shape(), b.shape());
  }
}

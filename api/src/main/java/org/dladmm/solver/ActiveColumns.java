package org.dladmm.solver;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.program.Replay;
import org.dladmm.program.Workspace;

/** The columns that are still being iterated, on the engine, with the best certificate of each. */
final class ActiveColumns implements AutoCloseable {
  private final Workspace parent;
  private final Workspace workspace;
  private final Problem problem;
  private final Geometry geometry;
  private final Method method;
  private final int[] columns;
  private final Iteration iteration;
  private final Replay iterating;
  private final CertificateProgram certificate;
  private final Replay certifying;

  ActiveColumns(
      Workspace parent, Problem problem, Geometry geometry, Method method, int[] columns) {
    this.parent = parent;
    this.workspace = parent.child();
    this.problem = problem;
    this.geometry = geometry;
    this.method = method;
    this.columns = columns;
    iteration = Iteration.of(method, problem, geometry, columns.length);
    iterating = iteration.program().on(workspace);
    certificate = CertificateProgram.record(problem, geometry, columns.length);
    certifying = certificate.on(workspace, iteration, iterating);
  }

  /** Sets X and the penalties, and certifies Z = E = λ = 0. */
  void start(Matrix x, Matrix beta) {
    iterating.set(iteration.x(), x);
    iterating.set(iteration.beta(), beta);
    forgetCertificates();
    certify();
  }

  /**
   * Starts from another point (in the order of {@link Iterate#leaves}), in the columns where it
   * proves more than 0 does.
   */
  void startFrom(List<Matrix> point) {
    Matrix known = gap();
    forgetCertificates();
    place(point);
    certify();
    place(nearer(point, gap(), known));
    certify();
  }

  private Matrix gap() {
    Matrix gap = objective();
    double[] bound = bound().values();
    Arrays.setAll(gap.values(), j -> gap.values()[j] - bound[j]);
    return gap;
  }

  /**
   * The point, with 0 in its columns whose gap is not below the known one: far away, or not finite.
   */
  private static List<Matrix> nearer(List<Matrix> point, Matrix gap, Matrix known) {
    List<Matrix> result = point.stream().map(Matrix::copy).toList();
    for (int j = 0; j < gap.rows(); j++) {
      if (!(gap.get(j, 0) < known.get(j, 0))) {
        for (Matrix part : result) {
          Arrays.fill(part.values(), j * part.rows(), (j + 1) * part.rows(), 0);
        }
      }
    }
    return result;
  }

  private void place(List<Matrix> point) {
    for (int i = 0; i < point.size(); i++) {
      for (Iterate copy : iteration.points()) {
        iterating.set(copy.leaves().get(i), point.get(i));
      }
      iterating.set(iteration.stepped().get(i), point.get(i));
    }
  }

  private void forgetCertificates() {
    certifying.set(certificate.objective(), all(Double.POSITIVE_INFINITY));
    certifying.set(certificate.bound(), all(Double.NEGATIVE_INFINITY));
  }

  /** The columns' numbers in the batch that is being solved. */
  int[] columns() {
    return columns;
  }

  void iterate(int steps) {
    for (int i = 0; i < steps; i++) {
      iterating.run();
    }
  }

  /** Certifies the point that the last step reached. */
  void certify() {
    certifying.run();
  }

  Matrix objective() {
    return certifying.get(certificate.objective());
  }

  Matrix bound() {
    return certifying.get(certificate.bound());
  }

  /** ‖T(ω) − ω‖_H in the last step. */
  Matrix residual() {
    return iterating.get(iteration.residual());
  }

  /**
   * The places of the columns whose feasible point leaves more of AẐ + BÊ − X than rounding, that
   * of the data (which may have been kept in single precision) included: nothing reaches X.
   */
  int[] unreachable(Matrix x) {
    if (certificate.infeasibility().isEmpty()) {
      return new int[0];
    }
    double part = Math.max(1e-6, Math.sqrt(workspace.engine().precision().epsilon()));
    Matrix left = certifying.get(certificate.infeasibility().get());
    // what overflows says nothing
    return IntStream.range(0, columns.length)
        .filter(j -> Double.isFinite(left.get(j, 0)))
        .filter(j -> left.get(j, 0) > part * part * x.squaredNorm(columns[j]))
        .toArray();
  }

  /** Copies the best points of some of the columns, by their places here, to the answers. */
  void deliver(int[] places, Answers answers) {
    if (places.length == 0) {
      return;
    }
    int[] targets = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      targets[i] = columns[places[i]];
    }
    answers.take(
        places,
        targets,
        certifying.get(certificate.z()),
        certifying.get(certificate.e()),
        certifying.get(certificate.lambda()));
  }

  /** Goes on with some of the columns only, by their places here, and closes this. */
  ActiveColumns keep(int[] places) {
    int[] kept = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      kept[i] = columns[places[i]];
    }
    Engine engine = workspace.engine();
    ActiveColumns next = new ActiveColumns(parent, problem, geometry, method, kept);
    iteration.kept().move(engine, iterating, places, next.iteration.kept(), next.iterating);
    certificate.kept().move(engine, certifying, places, next.certificate.kept(), next.certifying);
    close();
    return next;
  }

  private Matrix all(double value) {
    return Matrix.constant(columns.length, 1, value);
  }

  @Override
  public void close() {
    workspace.close();
  }
}

package org.dladmm.solver;

import java.util.List;
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

  /** Sets X, the starting point (in the order of {@link Iterate#leaves}; none for zeros) and the penalties. */
  void start(Matrix x, List<Matrix> point, Matrix beta) {
    iterating.set(iteration.x(), x);
    iterating.set(iteration.beta(), beta);
    for (Iterate copy : iteration.points()) {
      for (int i = 0; i < point.size(); i++) {
        iterating.set(copy.leaves().get(i), point.get(i));
      }
    }
    for (int i = 0; i < point.size(); i++) {
      iterating.set(iteration.stepped().get(i), point.get(i));
    }
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

  /** ‖AẐ + BÊ − X‖² of each column's feasible point, zeros where every X can be reached. */
  Matrix infeasibility() {
    return certificate.infeasibility().map(certifying::get).orElseGet(() -> all(0));
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

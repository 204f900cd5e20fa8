package org.dladmm.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Network;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;
import org.dladmm.program.Workspace;

/**
 * Solves a problem for given columns X, each to a certified gap.
 *
 * <p>The start is Z = E = λ = 0, or what a trained network makes of X; classical iterations go on
 * from there until the gap that was asked for is certified. Columns are independent: one that is
 * done leaves the batch, and one that fails spoils no other.
 */
public final class Solver {
  /** Steps between two certificates. */
  private static final int CERTIFY_EVERY = 40;

  private final Problem problem;
  private final SolverOptions options;
  private final LearnedStart learned;
  private final IntConsumer progress;

  private Solver(
      Problem problem, SolverOptions options, LearnedStart learned, IntConsumer progress) {
    this.problem = problem;
    this.options = options;
    this.learned = learned;
    this.progress = progress;
  }

  /** A solver of the problem by classical iterations from zero. */
  public static Solver of(Problem problem, SolverOptions options) {
    return new Solver(problem, options, LearnedStart.none(), finished -> {});
  }

  /** A solver of the network's problem, which starts from what the network computes. */
  public static Solver of(Network network, SolverOptions options) {
    return new Solver(network.problem(), options, LearnedStart.by(network), finished -> {});
  }

  /**
   * The same solver, which tells how many columns are finished after every certificate. What is
   * thrown there ends the solving.
   */
  public Solver withProgress(IntConsumer finishedColumns) {
    return new Solver(problem, options, learned, finishedColumns);
  }

  /**
   * Solves for every column of X.
   *
   * @throws IllegalArgumentException if X has other than m rows, or an entry that is not finite
   */
  public Solution solve(Engine engine, Matrix x) {
    check(x);
    JoinedAnswers answers = new JoinedAnswers(problem, x.columns());
    solve(engine, x.columns(), x::columns, answers);
    return answers.solution();
  }

  /**
   * Solves for columns that need not all be in memory. A batch of them is read, solved and handed
   * on before the next is read; the answers are those for all of X at once.
   *
   * @param n how many columns there are
   * @throws IllegalArgumentException if what is read has other than m rows, or an entry that is not
   *     finite
   */
  public void solve(Engine engine, int n, ColumnSource x, AnswerSink answers) {
    Geometry geometry = Geometry.of(problem, engine);
    try (Workspace workspace = new Workspace(engine)) {
      for (int from = 0; from < n; from += options.batch()) {
        int to = Math.min(n, from + options.batch());
        Matrix part = x.read(from, to);
        check(part);
        answers.take(from, solve(workspace, geometry, part, from));
      }
    }
  }

  private void check(Matrix x) {
    if (x.rows() != problem.a().rows()) {
      throw new IllegalArgumentException(
          "X has "
              + x.rows()
              + " rows, but A ("
              + problem.a().shape()
              + ") needs "
              + problem.a().rows()
              + "; columns are samples");
    }
    double[] values = x.values();
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "X has the entry %s in row %d, column %d (counted from 0); every entry must be finite"
                .formatted(values[i], i % x.rows(), i / x.rows()));
      }
    }
  }

  /** Solves a batch, before which {@code before} columns are finished. */
  private Solution solve(Workspace workspace, Geometry geometry, Matrix x, int before) {
    int[] all = IntStream.range(0, x.columns()).toArray();
    Answers answers = new Answers(problem, x.columns());
    ActiveColumns active = new ActiveColumns(workspace, problem, geometry, options.method(), all);
    try {
      active.start(x, penalties(x));
      answers.started(all, active.objective());
      giveUpUnreachable(active, x, answers);
      learned.point(workspace, x).ifPresent(active::startFrom);
      int steps = learned.layers();
      int last = (int) Math.min(Integer.MAX_VALUE, (long) steps + options.maxIterations());
      int[] open = settle(active, answers, steps, last);
      progress.accept(before + answers.finishedCount());
      while (open.length > 0) {
        if (open.length <= active.columns().length / 2) {
          active = active.keep(open);
        }
        int run = Math.min(CERTIFY_EVERY, last - steps);
        active.iterate(run);
        active.certify();
        steps += run;
        open = settle(active, answers, steps, last);
        progress.accept(before + answers.finishedCount());
      }
    } finally {
      active.close();
    }
    return answers.solution(residuals(workspace, x, answers));
  }

  /** No iteration makes X reachable, so the point that 0 leads to decides. */
  private void giveUpUnreachable(ActiveColumns active, Matrix x, Answers answers) {
    int[] places = active.unreachable(x);
    for (int place : places) {
      answers.finish(active.columns()[place], Status.INFEASIBLE, 0, Double.NaN, Double.NaN);
    }
    active.deliver(places, answers);
  }

  /** Delivers the columns that are done, and returns the places of those that are not. */
  private int[] settle(ActiveColumns active, Answers answers, int steps, int last) {
    Matrix objective = active.objective();
    Matrix bound = active.bound();
    Matrix residual = active.residual();
    List<Integer> done = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int place = 0; place < active.columns().length; place++) {
      int column = active.columns()[place];
      if (answers.finished(column)) {
        continue;
      }
      double o = objective.get(place, 0);
      double b = bound.get(place, 0);
      Optional<Status> status =
          status(answers.relativeGap(column, o, b), residual.get(place, 0), steps >= last);
      if (status.isPresent()) {
        answers.finish(column, status.get(), steps, o, b);
        done.add(place);
      } else {
        open.add(place);
      }
    }
    active.deliver(done.stream().mapToInt(i -> i).toArray(), answers);
    return open.stream().mapToInt(i -> i).toArray();
  }

  private Optional<Status> status(double relativeGap, double residual, boolean exhausted) {
    if (relativeGap <= options.tolerance()) {
      return Optional.of(Status.CERTIFIED);
    }
    if (!Double.isFinite(residual)) {
      return Optional.of(Status.DIVERGED);
    }
    return exhausted ? Optional.of(Status.ITERATION_LIMIT) : Optional.empty();
  }

  /**
   * β for each column: as given, or 1/(root mean square of x), since λ is of the order of 1 for
   * norms.
   */
  private Matrix penalties(Matrix x) {
    Matrix beta = Matrix.constant(x.columns(), 1, options.penalty());
    if (options.penalty() == 0) {
      for (int j = 0; j < x.columns(); j++) {
        double square = x.squaredNorm(j);
        beta.set(j, 0, square > 0 ? Math.sqrt(x.rows() / square) : 1);
      }
    }
    return beta;
  }

  private Matrix residuals(Workspace workspace, Matrix x, Answers answers) {
    return new ResidualProgram(problem, x.columns())
        .of(workspace, x, answers.z(), answers.e(), answers.lambda());
  }
}

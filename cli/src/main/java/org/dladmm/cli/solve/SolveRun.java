package org.dladmm.cli.solve;

import java.util.concurrent.atomic.AtomicBoolean;
import org.dladmm.cli.Interruption;
import org.dladmm.cli.Session;
import org.dladmm.cli.StoppedException;
import org.dladmm.cli.progress.Progress;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;
import org.dladmm.solver.AnswerSink;
import org.dladmm.solver.Solution;
import org.dladmm.solver.SolverOptions;

/**
 * A solve with its progress, which can be stopped, and the time it takes without its files. It can
 * be stopped from when it is made, so that whoever makes files after it can take them away again.
 */
final class SolveRun implements AutoCloseable {
  private final Session session;
  private final SolveTask task;
  private final SolverOptions options;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final Interruption.Work work;
  private long nanosInFiles;

  SolveRun(Session session, SolveTask task, SolverOptions options) {
    this.session = session;
    this.task = task;
    this.options = options;
    this.work = session.interruption().begin(() -> stopped.set(true));
  }

  /**
   * Solves; returns the seconds it took.
   *
   * @throws StoppedException if the process is asked to end
   */
  double run(Engine engine, AnswerSink answers) {
    int n = task.x().columns();
    long start = System.nanoTime();
    try (Interruption.Work begun = work;
        Progress progress = session.progress()) {
      progress.step("columns solved", 0, n);
      task.solver(options)
          .withProgress(done -> step(progress, done, n))
          .solve(engine, n, this::read, (from, part) -> write(answers, from, part));
    }
    return (System.nanoTime() - start - nanosInFiles) * 1e-9;
  }

  /** A solve that will not be run needs no stopping. */
  @Override
  public void close() {
    work.close();
  }

  private void step(Progress progress, int done, int n) {
    if (stopped.get()) {
      throw new StoppedException("stopped before all columns were solved; nothing was written");
    }
    progress.step("columns solved", done, n);
  }

  private Matrix read(int from, int to) {
    long start = System.nanoTime();
    Matrix part = task.x().read(from, to);
    nanosInFiles += System.nanoTime() - start;
    return part;
  }

  private void write(AnswerSink answers, int from, Solution part) {
    long start = System.nanoTime();
    answers.take(from, part);
    nanosInFiles += System.nanoTime() - start;
  }
}

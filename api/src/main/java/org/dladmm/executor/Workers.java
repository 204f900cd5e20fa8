package org.dladmm.executor;

/**
 * A fixed team of threads that shares out independent tasks; the calling thread always works too.
 *
 * <p>Which thread runs which task is not defined, so a task must not depend on it: results are the
 * same for any number of threads. One caller at a time.
 */
public interface Workers extends AutoCloseable {
  /** A piece of work, called once for every index in [0, tasks). */
  interface Task {
    /**
     * Does one task.
     *
     * @param worker the number of the thread that does it, below {@link #threads}: a place for
     *     memory of its own. A thread that runs all tasks alone is 0, also where it does so inside
     *     a task of others
     * @param index which task
     */
    void run(int worker, int index);
  }

  /** Threads that take part, the caller included. */
  int threads();

  /**
   * Runs {@code task} for every index in [0, tasks) and returns when all are done. Neighbouring
   * tasks mostly run on the same thread, and the same ones each time, so what they read and write
   * should be near each other. An exception in a task is thrown here, after the others have ended.
   */
  void forEach(int tasks, Task task);

  @Override
  void close();
}

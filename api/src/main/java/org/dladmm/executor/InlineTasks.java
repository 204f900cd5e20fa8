package org.dladmm.executor;

/**
 * Tasks one after the other on the calling thread, with the same treatment of exceptions as a team
 * gives them.
 */
final class InlineTasks {
  private InlineTasks() {}

  static void run(int tasks, Workers.Task task) {
    Throwable failure = null;
    for (int index = 0; index < tasks; index++) {
      try {
        task.run(0, index);
      } catch (Throwable thrown) {
        failure = failure == null ? thrown : failure;
      }
    }
    if (failure != null) {
      throw unchecked(failure);
    }
  }

  /** Throws what a task threw, whatever its type. */
  static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof RuntimeException exception) {
      return exception;
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    return new IllegalStateException("A task threw a checked exception: " + thrown, thrown);
  }
}

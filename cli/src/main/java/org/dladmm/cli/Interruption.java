package org.dladmm.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens when the process is asked to end, by Ctrl-C for one: work that wants to be stopped
 * and kept is stopped, and the process waits until it has been.
 */
public final class Interruption {
  private static final long PATIENCE_SECONDS = 120;

  private final CountDownLatch ended = new CountDownLatch(1);

  /** Some work that is under way. */
  public interface Work extends AutoCloseable {
    /** It is over, and needs no stopping any more. */
    @Override
    void close();
  }

  /**
   * Some work begins.
   *
   * @param stop asks it to stop soon; called by another thread
   */
  public Work begin(Runnable stop) {
    Thread hook = new Thread(() -> stopAndWait(stop), "dladmm-interruption");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException ending) {
      stop.run();
    }
    return () -> remove(hook);
  }

  private void stopAndWait(Runnable stop) {
    stop.run();
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("dladmm: it did not stop in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // the hook is running
    }
  }

  /** The command has ended and said all it had to say. */
  void end() {
    ended.countDown();
  }
}

package org.dladmm.executor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * One thread in the background that warms generated loops up, those of the busiest kernel first,
 * and ends when there is nothing to do.
 */
final class LoopCompiler implements AutoCloseable {
  /** A kernel that waits for its loops. */
  interface Candidate {
    /** How much it has done so far. */
    long work();

    void compile();
  }

  private final List<Candidate> waiting = new ArrayList<>();
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), LoopCompiler::newThread);

  LoopCompiler() {
    thread.allowCoreThreadTimeOut(true);
    // an executor that is closed has no use for faster loops
    thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
  }

  private static Thread newThread(Runnable work) {
    Thread thread = new Thread(work, "dladmm-loop-compiler");
    thread.setDaemon(true);
    return thread;
  }

  void submit(Candidate candidate) {
    synchronized (waiting) {
      waiting.add(candidate);
    }
    thread.execute(() -> busiest().compile());
  }

  private Candidate busiest() {
    synchronized (waiting) {
      List<Long> work = waiting.stream().map(Candidate::work).toList();
      return waiting.remove(
          work.indexOf(work.stream().max(Comparator.naturalOrder()).orElseThrow()));
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}

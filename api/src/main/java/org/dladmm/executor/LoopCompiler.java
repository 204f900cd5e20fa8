package org.dladmm.executor;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * One thread in the background that warms generated loops up, one after the other, and ends when
 * there is nothing to do.
 */
final class LoopCompiler implements AutoCloseable {
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

  void submit(Runnable work) {
    thread.execute(work);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}

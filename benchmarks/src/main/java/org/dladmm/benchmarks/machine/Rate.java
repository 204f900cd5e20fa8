package org.dladmm.benchmarks.machine;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How much work threads do in a second, at best: all start together, each runs its loop, and the
 * last to end decides. Such runs go on until a number of them in a row has brought no gain; the
 * first ones warm up.
 */
final class Rate {
  private static final double RUN_SECONDS = 0.02;
  private static final double GAIN = 1.002;
  private static final int RUNS_WITHOUT_GAIN = 15;
  private static final int MOST_RUNS = 120;

  private final List<? extends Loop> loops;
  private final CyclicBarrier together;

  private Rate(List<? extends Loop> loops) {
    this.loops = loops;
    this.together = new CyclicBarrier(loops.size());
  }

  /** Work in a second of all loops, each on a thread of its own. */
  static double of(List<? extends Loop> loops) {
    ExecutorService threads = Executors.newFixedThreadPool(loops.size(), Rate::daemon);
    try {
      return new Rate(loops).best(threads);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the machine was measured", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the machine could not be measured", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "machine");
    thread.setDaemon(true);
    return thread;
  }

  private double best(ExecutorService threads) throws InterruptedException, ExecutionException {
    double workOfRound = loops.stream().mapToLong(Loop::workOfRound).sum();
    double best = 0;
    int rounds = 1;
    int unchanged = 0;
    for (int run = 0; run < MOST_RUNS && unchanged < RUNS_WITHOUT_GAIN; run++) {
      double seconds = seconds(threads, rounds);
      double rate = workOfRound * rounds / seconds;
      unchanged = rate > GAIN * best || seconds < RUN_SECONDS / 2 ? 0 : unchanged + 1;
      best = Math.max(best, rate);
      rounds = (int) Math.ceil(rounds * RUN_SECONDS / seconds);
    }
    return best;
  }

  /** From the first start to the last end. */
  private double seconds(ExecutorService threads, int rounds)
      throws InterruptedException, ExecutionException {
    List<Callable<Span>> work =
        loops.stream().map(loop -> (Callable<Span>) () -> run(loop, rounds)).toList();
    long start = Long.MAX_VALUE;
    long end = Long.MIN_VALUE;
    for (Future<Span> done : threads.invokeAll(work)) {
      start = Math.min(start, done.get().start());
      end = Math.max(end, done.get().end());
    }
    return (end - start) * 1e-9;
  }

  private Span run(Loop loop, int rounds) throws InterruptedException, BrokenBarrierException {
    together.await();
    long start = System.nanoTime();
    long result = loop.run(rounds);
    return new Span(start, System.nanoTime(), result);
  }

  /** The result is kept, so that the compiler must compute it. */
  private record Span(long start, long end, long result) {}
}

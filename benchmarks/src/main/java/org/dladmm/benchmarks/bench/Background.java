package org.dladmm.benchmarks.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * What this process and the JVMs of engines do while nobody asks them to: a JVM compiles, and
 * engines make faster kernels. That takes a core from whoever has the turn, and who has not got its
 * kernels yet is not warm.
 */
final class Background {
  private static final Duration LOOK = Duration.ofMillis(250);

  /** The part of one core that counts as nothing; the system counts in steps of 10 ms. */
  private static final double NOTHING = 0.1;

  private final List<ProcessHandle> processes;

  private Background(Stream<ProcessHandle> others) {
    processes = Stream.concat(Stream.of(ProcessHandle.current()), others).toList();
  }

  /** Of this process. */
  static Background here() {
    return with(Stream.empty());
  }

  /** Of this process and of others. */
  static Background with(Stream<ProcessHandle> others) {
    return new Background(others);
  }

  /** Whether they do nothing while the calling thread sleeps for a moment. */
  boolean idle() {
    Duration before = used();
    try {
      Thread.sleep(LOOK.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return used().minus(before).toNanos() <= NOTHING * LOOK.toNanos();
  }

  /** Waits until idle, for the given time at most, or until interrupted; says whether it is. */
  static boolean await(BooleanSupplier idle, Duration most) {
    long end = System.nanoTime() + most.toNanos();
    boolean quiet = idle.getAsBoolean();
    while (!quiet && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      quiet = idle.getAsBoolean();
    }
    return quiet;
  }

  /** The processor's time so far, of all threads; always 0 where the system does not tell. */
  private Duration used() {
    return processes.stream()
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }
}

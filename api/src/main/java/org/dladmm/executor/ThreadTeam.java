package org.dladmm.executor;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Workers made of the calling thread and {@code threads − 1} daemon threads, handed work in well
 * under a microsecond while they are awake: after their last task they spin, then offer their core
 * to others while they go on looking, and only after some milliseconds sleep. Waking a thread takes
 * as long as a small product, on a virtual machine longer.
 *
 * <p>Tasks are taken one by one from a counter. The caller takes tasks like the others do, and
 * waits only for tasks that a thread has begun: a helper that the operating system does not
 * schedule costs nothing. A call allocates nothing.
 *
 * <p>A {@code forEach} inside a task, or from a second thread while the team is busy, runs on the
 * thread that asked for it. Of several exceptions, the one of the lowest index is thrown.
 */
public final class ThreadTeam implements Workers {
  /** How long a thread without work stays awake. */
  private static final long AWAKE_NANOS = 3_000_000;

  /** How long a helper spins before it offers its core to others. */
  private static final long SPIN_NANOS = 20_000;

  /** How long the caller spins before it offers its core to others. */
  private static final long YIELD_NANOS = 5_000;

  private final TeamMember[] helpers;
  private final AtomicBoolean busy = new AtomicBoolean();

  /**
   * Which tasks are left: the number of the batch in the upper half, the count of tasks that nobody
   * has taken in the lower one. Both in one word, so that a thread that comes late cannot take a
   * task of the next batch in the name of the last.
   */
  private final AtomicLong tickets = new AtomicLong();

  private final AtomicInteger unfinished = new AtomicInteger();

  // Written before the tickets of a batch are published and stable until its last task has ended.
  private Task task;
  private int tasks;

  private volatile Thread waiting;
  private volatile boolean closed;
  private Throwable failure;
  private int failedIndex;

  /**
   * Starts {@code threads − 1} daemon threads.
   *
   * @throws IllegalArgumentException if {@code threads} is less than 1
   */
  public ThreadTeam(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "A thread team of "
              + threads
              + " threads cannot work; ask for 1 (the calling thread alone) or more.");
    }
    helpers = new TeamMember[threads - 1];
    for (int i = 0; i < helpers.length; i++) {
      helpers[i] = new TeamMember(this, "dladmm-worker-" + (i + 1));
    }
    for (TeamMember helper : helpers) {
      helper.start();
    }
  }

  @Override
  public int threads() {
    return helpers.length + 1;
  }

  @Override
  public void forEach(int count, Task work) {
    if (closed) {
      throw new IllegalStateException(
          "This thread team is closed; open a new one, or close it after its last use.");
    }
    if (count <= 1 || helpers.length == 0 || !busy.compareAndSet(false, true)) {
      InlineTasks.run(count, work);
      return;
    }
    try {
      share(count, work);
    } finally {
      busy.set(false);
    }
  }

  private void share(int count, Task work) {
    task = work;
    tasks = count;
    failure = null;
    unfinished.set(count);
    long batch = (tickets.get() >>> 32) + 1;
    tickets.set(batch << 32 | count);
    wakeOne();
    while (takeOne()) {}
    awaitOthers();
    task = null;
    Throwable thrown = failure;
    if (thrown != null) {
      failure = null;
      throw InlineTasks.unchecked(thrown);
    }
  }

  /** Runs one task if one is left; false if there was none. */
  boolean takeOne() {
    long seen = tickets.get();
    int left = (int) seen;
    if (left == 0) {
      return false;
    }
    if (tickets.compareAndSet(seen, seen - 1)) {
      runTask(tasks - left);
    }
    return true;
  }

  private void runTask(int index) {
    try {
      task.run(index);
    } catch (Throwable thrown) {
      record(thrown, index);
    }
    if (unfinished.decrementAndGet() == 0) {
      Thread sleeper = waiting;
      if (sleeper != null) {
        LockSupport.unpark(sleeper);
      }
    }
  }

  private synchronized void record(Throwable thrown, int index) {
    if (failure == null || index < failedIndex) {
      failure = thrown;
      failedIndex = index;
    }
  }

  private void awaitOthers() {
    long start = System.nanoTime();
    while (unfinished.get() != 0) {
      long waited = System.nanoTime() - start;
      if (waited > AWAKE_NANOS) {
        sleepUntilDone();
      } else if (waited > YIELD_NANOS) {
        // On a busy machine the helper may be waiting for this very core.
        Thread.yield();
      } else {
        Thread.onSpinWait();
      }
    }
  }

  private void sleepUntilDone() {
    waiting = Thread.currentThread();
    while (unfinished.get() != 0) {
      LockSupport.park(this);
    }
    waiting = null;
  }

  /**
   * Wakes one sleeping helper if tasks are left; each helper that wakes up calls this again, so
   * that a large team is woken like a tree and not by the caller alone.
   */
  void wakeOne() {
    if (!hasTasks()) {
      return;
    }
    for (TeamMember helper : helpers) {
      if (helper.wake()) {
        return;
      }
    }
  }

  boolean hasTasks() {
    return (int) tickets.get() != 0;
  }

  boolean isClosed() {
    return closed;
  }

  /** Ends the threads; tasks that have begun are finished first. */
  @Override
  public void close() {
    closed = true;
    for (TeamMember helper : helpers) {
      helper.end();
    }
  }

  static long awakeNanos() {
    return AWAKE_NANOS;
  }

  static long spinNanos() {
    return SPIN_NANOS;
  }
}

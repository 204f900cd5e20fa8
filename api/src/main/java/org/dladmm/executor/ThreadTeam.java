package org.dladmm.executor;

import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Workers made of the calling thread and {@code threads − 1} daemon threads, handed work in well
 * under a microsecond while they are awake: after their last task they spin, then offer their core
 * to others while they go on looking, and only after some milliseconds sleep. Waking a thread takes
 * as long as a small product, on a virtual machine longer.
 *
 * <p>Each thread, the caller among them, begins with its own range of the tasks, and then takes
 * what others have not begun ({@link TaskRanges}). The caller waits only for tasks that a thread
 * has begun: a helper that the operating system does not schedule costs nothing. A call allocates
 * nothing.
 *
 * <p>A {@code forEach} inside a task, from a second thread while the team is busy, or of more than
 * a million tasks, runs on the thread that asked for it. Of several exceptions, the one of the
 * lowest index is thrown.
 */
public final class ThreadTeam implements Workers {
  /** How long a thread without work stays awake. */
  static final long AWAKE_NANOS = 3_000_000;

  /** How long a helper spins before it offers its core to others. */
  static final long SPIN_NANOS = 20_000;

  /** How long the caller spins before it offers its core to others. */
  private static final long YIELD_NANOS = 5_000;

  /** Looking at the clock costs as much as several looks at the tasks. */
  static final int LOOKS_PER_CLOCK = 16;

  private final TeamMember[] helpers;
  private final AtomicBoolean busy = new AtomicBoolean();

  private final TaskRanges ranges;
  private final AtomicInteger unfinished = new AtomicInteger();

  // Written before a batch is shared out and stable until its last task has ended.
  private Task task;

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
    ranges = new TaskRanges(threads);
    helpers = new TeamMember[threads - 1];
    for (int i = 0; i < helpers.length; i++) {
      helpers[i] = new TeamMember(this, i + 1);
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
    boolean alone = count <= 1 || count > TaskRanges.MOST_TASKS || helpers.length == 0;
    if (alone || !busy.compareAndSet(false, true)) {
      InlineTasks.run(count, work);
      return;
    }
    try {
      share(count, work);
    } finally {
      busy.lazySet(false);
    }
  }

  private void share(int count, Task work) {
    task = work;
    failure = null;
    unfinished.lazySet(count);
    ranges.share(count);
    // a helper that falls asleep now either sees its tasks before or is seen asleep
    VarHandle.fullFence();
    wakeOne();
    work(0);
    awaitOthers();
    task = null;
    Throwable thrown = failure;
    if (thrown != null) {
      failure = null;
      throw InlineTasks.unchecked(thrown);
    }
  }

  /** Does a worker's own tasks, then those that others have not begun. */
  void work(int worker) {
    int done = 0;
    for (int index = ranges.own(worker); index != TaskRanges.NONE; index = ranges.own(worker)) {
      runTask(worker, index);
      done++;
    }
    for (int index = ranges.others(worker);
        index != TaskRanges.NONE;
        index = ranges.others(worker)) {
      runTask(worker, index);
      done++;
    }
    if (done > 0 && unfinished.addAndGet(-done) == 0) {
      Thread sleeper = waiting;
      if (sleeper != null) {
        LockSupport.unpark(sleeper);
      }
    }
  }

  private void runTask(int worker, int index) {
    try {
      task.run(worker, index);
    } catch (Throwable thrown) {
      record(thrown, index);
    }
  }

  private synchronized void record(Throwable thrown, int index) {
    if (failure == null || index < failedIndex) {
      failure = thrown;
      failedIndex = index;
    }
  }

  private void awaitOthers() {
    for (int look = 0; look < LOOKS_PER_CLOCK; look++) {
      if (unfinished.get() == 0) {
        return;
      }
      Thread.onSpinWait();
    }
    awaitOthers(System.nanoTime());
  }

  private void awaitOthers(long start) {
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
   * Wakes one sleeping helper that has tasks; each helper that wakes up calls this again, so that a
   * large team is woken like a tree and not by the caller alone.
   */
  void wakeOne() {
    for (int i = 0; i < helpers.length; i++) {
      // who looks at the tasks of a helper that is awake keeps it from taking them
      if (helpers[i].isAsleep() && hasTasks(i + 1) && helpers[i].wake()) {
        return;
      }
    }
  }

  boolean hasTasks(int worker) {
    return ranges.waiting(worker);
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
}

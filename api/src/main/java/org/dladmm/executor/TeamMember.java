package org.dladmm.executor;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * One helping thread of a {@link ThreadTeam}: works, then looks for work for a while, then sleeps
 * until it is woken.
 */
final class TeamMember implements Runnable {
  private final ThreadTeam team;
  private final int number;
  private final Thread thread;
  private final AtomicBoolean asleep = new AtomicBoolean();

  TeamMember(ThreadTeam team, int number) {
    this.team = team;
    this.number = number;
    thread = new Thread(this, "dladmm-worker-" + number);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  @Override
  public void run() {
    while (!team.isClosed()) {
      if (spinForWork()) {
        team.wakeOne();
        team.work(number);
      } else {
        sleep();
      }
    }
  }

  private boolean spinForWork() {
    long start = System.nanoTime();
    long waited = 0;
    do {
      for (int look = 0; look < ThreadTeam.LOOKS_PER_CLOCK; look++) {
        if (team.hasTasks(number)) {
          return true;
        }
        Thread.onSpinWait();
      }
      if (waited > ThreadTeam.SPIN_NANOS) {
        Thread.yield();
      }
      waited = System.nanoTime() - start;
    } while (waited < ThreadTeam.AWAKE_NANOS && !team.isClosed());
    return false;
  }

  private void sleep() {
    asleep.set(true);
    // Work that was published before `asleep` was visible woke nobody, so look once more before
    // parking.
    while (asleep.get() && !team.hasTasks(number) && !team.isClosed()) {
      LockSupport.park(team);
      // An interrupt is no message to this thread, and left standing it would turn parking into
      // spinning.
      Thread.interrupted();
    }
    asleep.set(false);
  }

  boolean isAsleep() {
    return asleep.get();
  }

  /** Wakes this helper; false if it was not asleep. */
  boolean wake() {
    if (asleep.compareAndSet(true, false)) {
      LockSupport.unpark(thread);
      return true;
    }
    return false;
  }

  /**
   * Ends the thread, which must have been told that the team is closed, and waits for it unless it
   * is the calling one.
   */
  void end() {
    LockSupport.unpark(thread);
    if (Thread.currentThread() == thread) {
      return;
    }
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

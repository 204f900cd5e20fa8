package org.dladmm.executor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ThreadTeamTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void everyIndexRunsExactlyOnce(int threads) {
    try (ThreadTeam team = new ThreadTeam(threads)) {
      assertEquals(threads, team.threads());
      for (int tasks : new int[] {0, 1, 2, 3, 7, 100, 1000}) {
        AtomicIntegerArray runs = new AtomicIntegerArray(tasks);
        team.forEach(tasks, (worker, index) -> runs.incrementAndGet(index));
        for (int i = 0; i < tasks; i++) {
          assertEquals(1, runs.get(i), "runs of task " + i + " of " + tasks);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void manyShortBatchesLoseNoTaskAndMixNoBatches(int threads) {
    try (ThreadTeam team = new ThreadTeam(threads)) {
      long[] written = new long[5];
      for (int batch = 0; batch < 100_000; batch++) {
        long expected = batch;
        int tasks = 1 + batch % 5;
        team.forEach(tasks, (worker, index) -> written[index] = expected);
        for (int i = 0; i < tasks; i++) {
          assertEquals(expected, written[i]);
        }
      }
    }
  }

  @Test
  void helpersTakePartAndWakeUpAfterARest() throws InterruptedException {
    try (ThreadTeam team = new ThreadTeam(2)) {
      for (int round = 0; round < 3; round++) {
        CountDownLatch both = new CountDownLatch(2);
        team.forEach(2, (worker, index) -> meet(both));
        Thread.sleep(20); // far beyond the time that a helper spins
      }
    }
  }

  @Test
  void eachThreadBeginsWithItsOwnTasksAndThenHelpsTheOthers() {
    try (ThreadTeam team = new ThreadTeam(2)) {
      for (int round = 0; round < 100; round++) {
        int[] workerOf = new int[6];
        CountDownLatch both = new CountDownLatch(2);
        CountDownLatch allButOne = new CountDownLatch(5);
        team.forEach(
            6,
            (worker, index) -> {
              workerOf[index] = worker;
              if (index == 0 || index == 3) {
                meet(both);
              }
              if (index == 3) {
                await(allButOne);
              } else {
                allButOne.countDown();
              }
            });
        assertArrayEquals(new int[] {0, 0, 0, 1, 0, 0}, workerOf);
      }
    }
  }

  @Test
  void moreTasksThanARangeCanCountAreDoneToo() {
    try (ThreadTeam team = new ThreadTeam(2)) {
      AtomicInteger runs = new AtomicInteger();
      team.forEach(TaskRanges.MOST_TASKS + 1, (worker, index) -> runs.incrementAndGet());
      assertEquals(TaskRanges.MOST_TASKS + 1, runs.get());
    }
  }

  @Test
  void threeThreadsAreAllWoken() throws InterruptedException {
    try (ThreadTeam team = new ThreadTeam(3)) {
      Thread.sleep(20);
      CountDownLatch all = new CountDownLatch(3);
      team.forEach(3, (worker, index) -> meet(all));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void anExceptionIsThrownAfterAllOtherTasksHaveRun(int threads) {
    try (ThreadTeam team = new ThreadTeam(threads)) {
      AtomicInteger runs = new AtomicInteger();
      IllegalStateException first = new IllegalStateException("task 3");
      Workers.Task task =
          (worker, index) -> {
            runs.incrementAndGet();
            if (index == 3) {
              throw first;
            }
            if (index > 10) {
              throw new IllegalArgumentException("task " + index);
            }
          };
      assertSame(first, assertThrows(IllegalStateException.class, () -> team.forEach(50, task)));
      assertEquals(50, runs.get());
      assertDoesNotThrow(
          () -> team.forEach(50, (worker, index) -> {}), "the team must survive a failed batch");
    }
  }

  @Test
  void anErrorIsThrownAsItself() {
    try (ThreadTeam team = new ThreadTeam(2)) {
      assertThrows(
          AssertionError.class,
          () ->
              team.forEach(
                  4,
                  (worker, index) -> {
                    throw new AssertionError("no");
                  }));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void aForEachInsideATaskDoesNotDeadlock(int threads) {
    try (ThreadTeam team = new ThreadTeam(threads)) {
      AtomicInteger runs = new AtomicInteger();
      team.forEach(
          20, (worker, outer) -> team.forEach(20, (same, inner) -> runs.incrementAndGet()));
      assertEquals(400, runs.get());
    }
  }

  @Test
  void aSingleThreadRunsItsTasksInOrderOnTheCaller() {
    try (ThreadTeam team = new ThreadTeam(1)) {
      StringBuilder order = new StringBuilder();
      Thread caller = Thread.currentThread();
      team.forEach(
          4,
          (worker, index) -> {
            assertSame(caller, Thread.currentThread());
            order.append(index);
          });
      assertEquals("0123", order.toString());
    }
  }

  @Test
  void closingEndsTheThreads() throws InterruptedException {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    ThreadTeam team = new ThreadTeam(3);
    CountDownLatch all = new CountDownLatch(3);
    team.forEach(
        3,
        (worker, index) -> {
          seen.add(Thread.currentThread());
          meet(all);
        });
    team.close();
    seen.remove(Thread.currentThread());
    assertEquals(2, seen.size());
    for (Thread thread : seen) {
      thread.join(10_000);
      assertTrue(thread.isDaemon() && !thread.isAlive());
    }
    assertDoesNotThrow(team::close, "closing twice is harmless");
    assertThrows(IllegalStateException.class, () -> team.forEach(2, (worker, index) -> {}));
  }

  @Test
  void aTeamOfNoThreadsIsRefused() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> new ThreadTeam(0)).getMessage();
    assertTrue(message.contains("0"), message);
  }

  private static void meet(CountDownLatch latch) {
    latch.countDown();
    await(latch);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, TimeUnit.SECONDS), "the other threads did not come");
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}

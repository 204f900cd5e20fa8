package org.dladmm.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.dladmm.engine.Engine;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.network.Start;
import org.dladmm.network.State;
import org.dladmm.oracle.Instance;
import org.dladmm.oracle.Instance.B;
import org.dladmm.oracle.Instance.Kind;
import org.dladmm.oracle.OnAnEngine;
import org.dladmm.oracle.RandomRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs on the engine that every machine can run. */
class ReplayTest extends OnAnEngine {
  private final Instance instance = Instance.draw(Kind.L1_L1, B.WIDE, 20, 30, 10, 0.5, 1);
  private final Network network =
      Network.untrained(
          instance.problem(),
          Architecture.full(3),
          new Start(instance.a(), 0.1, 10, 0.02, 50, 0.5));
  private final Tape tape = new Tape();
  private final Leaf x = tape.input(20, 10);
  private final Network.Recording recording = network.record(tape, x);
  private final List<Expression> outputs = lossAndGradients();
  private final Program program = tape.finish(outputs.toArray(Expression[]::new));

  static LongStream seeds() {
    return LongStream.range(1000, 1050);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRecordedComputationGivesWhatPlainLoopsGive(long seed) {
    RandomRun.check(float64(), seed);
  }

  @Test
  void aReplayGivesTheSameBitsAgain() {
    for (Engine engine : List.of(float64(), float32())) {
      try (Workspace one = new Workspace(engine);
          Workspace other = new Workspace(engine)) {
        Replay replay = start(one);
        List<Matrix> first = outputs.stream().map(replay::get).toList();
        replay.run();
        assertEquals(first, outputs.stream().map(replay::get).toList());
        Replay second = start(other);
        assertEquals(first, outputs.stream().map(second::get).toList());
      }
    }
  }

  @Test
  void aReplayAsksTheEngineForItsStepsOnceAndARunForNothing() {
    Set<String> asked = new TreeSet<>();
    Engine listening =
        (Engine)
            Proxy.newProxyInstance(
                Engine.class.getClassLoader(),
                new Class<?>[] {Engine.class},
                (proxy, method, arguments) -> {
                  asked.add(method.getName());
                  return method.invoke(float64(), arguments);
                });
    try (Workspace workspace = new Workspace(listening)) {
      Replay replay = start(workspace);
      assertTrue(asked.containsAll(Set.of("prepareProduct", "prepare")), asked.toString());
      asked.clear();
      replay.run();
      assertEquals(Set.of(), asked);
    }
  }

  @Test
  void whatFollowsFromNothingIsComputedInTheFirstRun() {
    Tape constant = new Tape();
    Leaf column = constant.store(Domain.perRow(3), Expression.constant(2));
    try (Workspace workspace = new Workspace(float64())) {
      Replay replay = constant.finish(column).on(workspace);
      replay.run();
      assertEquals(2, replay.get(column).get(2, 0));
    }
  }

  @Test
  void whatFollowsFromParametersAloneIsComputedWhenTheyWereWritten() {
    AtomicInteger kernels = new AtomicInteger();
    Engine counting =
        (Engine)
            Proxy.newProxyInstance(
                Engine.class.getClassLoader(),
                new Class<?>[] {Engine.class},
                (proxy, method, arguments) -> {
                  Object result = method.invoke(float64(), arguments);
                  if (!method.getName().equals("prepare")) {
                    return result;
                  }
                  return (Runnable)
                      () -> {
                        kernels.incrementAndGet();
                        ((Runnable) result).run();
                      };
                });
    Network other =
        Network.untrained(
            instance.problem(),
            Architecture.full(3),
            new Start(instance.a(), 0.2, 5, 0.03, 20, 0.7));
    try (Workspace one = new Workspace(counting);
        Workspace fresh = new Workspace(float64())) {
      Replay replay = start(one);
      int first = kernels.getAndSet(0);
      replay.run();
      int second = kernels.getAndSet(0);
      assertTrue(second < first, second + " kernels in the second run, " + first + " in the first");
      recording.load(replay, other);
      replay.run();
      assertEquals(first, kernels.get());
      Replay expected = program.on(fresh);
      recording.load(expected, other);
      expected.set(x, instance.x());
      expected.run();
      outputs.forEach(output -> assertEquals(expected.get(output), replay.get(output)));
    }
  }

  /** What vectors cost before they are compiled is not the program's; it ends after some runs. */
  @ParameterizedTest
  @EnumSource(Activations.class)
  void onceWarmARunAllocatesNothing(Activations activations) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long deadline = System.nanoTime() + 20_000_000_000L;
    long bytes = Long.MAX_VALUE;
    try (Workspace workspace = new Workspace(float64())) {
      Replay replay =
          start(tape.finish(activations, outputs.toArray(Expression[]::new)).on(workspace));
      while (bytes > 0 && System.nanoTime() < deadline) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int k = 0; k < 10; k++) {
          replay.run();
        }
        bytes = threads.getCurrentThreadAllocatedBytes() - before;
      }
    }
    long least = bytes;
    assertEquals(0, least, "bytes in ten runs, after 20 seconds of them");
  }

  private List<Expression> lossAndGradients() {
    State last = recording.last();
    Expression loss = tape.store(tape.sum(last.z().square()).plus(tape.sum(last.e().square())));
    List<Expression> result =
        new ArrayList<>(tape.gradient(loss, List.copyOf(recording.inputs().values())));
    result.replaceAll(tape::store);
    result.add(loss);
    return result;
  }

  private Replay start(Workspace workspace) {
    return start(program.on(workspace));
  }

  private Replay start(Replay replay) {
    recording.load(replay, network);
    replay.set(x, instance.x());
    replay.run();
    return replay;
  }
}

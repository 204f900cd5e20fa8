package org.dladmm.executor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.dladmm.expression.Broadcast;

/**
 * Steps that one generated loop does together.
 *
 * @param steps the steps
 * @param read values that it finds where others put them
 * @param numbers those of them that are the same for all elements
 * @param written values that others need afterwards
 * @param inTensors those of the values that always lie in tensors, all at the same offset
 * @param inResults those that may lie in a tensor or in a tile, each at its own offset; all others
 *     lie at the beginning of a tile
 * @param offHeap those of the values that lie in memory outside of the heap
 */
record LoopSegment(
    List<TileStep> steps,
    Set<Integer> read,
    Set<Integer> numbers,
    Set<Integer> written,
    Set<Integer> inTensors,
    Set<Integer> inResults,
    Set<Integer> offHeap) {
  /**
   * More vector operations than this in one loop, and the just-in-time compiler stops half-way,
   * which leaves it a hundred times slower. Well before that, it runs out of registers.
   */
  private static final int MOST_WEIGHT = 48;

  /** All values it touches, numbered as its views are. */
  List<Integer> values() {
    Set<Integer> values = new LinkedHashSet<>(read);
    values.addAll(written);
    return List.copyOf(values);
  }

  /** Cuts the computing steps of a program into segments. */
  static List<LoopSegment> of(TileProgram program) {
    List<TileStep> steps = program.computingSteps();
    List<LoopSegment> segments = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= steps.size(); to++) {
      if (to == steps.size() || of(program, steps, from, to + 1).weight() > MOST_WEIGHT) {
        segments.add(of(program, steps, from, to));
        from = to;
      }
    }
    return segments;
  }

  /** Vector operations of the loop's body, loads and stores among them. */
  private int weight() {
    int operations = steps.stream().mapToInt(step -> step.code().weight() + 1).sum();
    return operations + read.size() - numbers.size() + written.size();
  }

  private static LoopSegment of(TileProgram program, List<TileStep> all, int from, int to) {
    return of(program, all.subList(from, to), all.subList(to, all.size()));
  }

  private static LoopSegment of(TileProgram program, List<TileStep> steps, List<TileStep> later) {
    Set<Integer> read = new LinkedHashSet<>();
    Set<Integer> numbers = new LinkedHashSet<>();
    Set<Integer> defined = new LinkedHashSet<>();
    for (TileStep step : steps) {
      for (int operand : step.operands()) {
        if (!defined.contains(operand)) {
          read.add(operand);
          if (program.role(operand) == Broadcast.SCALAR) {
            numbers.add(operand);
          }
        }
      }
      defined.add(step.result());
    }
    Set<Integer> written = new LinkedHashSet<>();
    for (int value : defined) {
      boolean readLater = later.stream().anyMatch(step -> step.operands().contains(value));
      if (readLater
          || program.lastUse(value) == TileProgram.END
          || program.values().isAccumulator(value)) {
        written.add(value);
      }
    }
    Set<Integer> touched = new HashSet<>(read);
    touched.addAll(written);
    return new LoopSegment(
        List.copyOf(steps),
        read,
        numbers,
        written,
        those(touched, program.values()::readInPlace),
        those(touched, program::result),
        those(touched, program::offHeap));
  }

  private static Set<Integer> those(Set<Integer> values, IntPredicate which) {
    return values.stream().filter(which::test).collect(Collectors.toSet());
  }
}

package org.dladmm.executor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dladmm.expression.Broadcast;

/**
 * Steps that one generated loop does together.
 *
 * @param steps the steps
 * @param read values that it finds where others put them
 * @param numbers those of them that are the same for all elements
 * @param written values that others need afterwards
 */
record LoopSegment(List<TileStep> steps, Set<Integer> read, Set<Integer> numbers, Set<Integer> written) {
  /** More steps than this in one loop, and the just-in-time compiler may give up on it. */
  private static final int MOST_STEPS = 40;

  /** All values it touches, numbered as its views are. */
  List<Integer> values() {
    Set<Integer> values = new LinkedHashSet<>(read);
    values.addAll(written);
    return List.copyOf(values);
  }

  /** Cuts the computing steps of a program into segments of about equal length. */
  static List<LoopSegment> of(TileProgram program) {
    List<TileStep> steps = program.tileSteps().stream().filter(step -> !step.code().loads()).toList();
    int count = (steps.size() + MOST_STEPS - 1) / MOST_STEPS;
    List<LoopSegment> segments = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      int from = k * steps.size() / count;
      int to = (k + 1) * steps.size() / count;
      segments.add(of(program, steps.subList(from, to), steps.subList(to, steps.size())));
    }
    return segments;
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
      if (readLater || program.lastUse(value) == TileProgram.END || program.isAccumulator(value)) {
        written.add(value);
      }
    }
    return new LoopSegment(List.copyOf(steps), read, numbers, written);
  }
}

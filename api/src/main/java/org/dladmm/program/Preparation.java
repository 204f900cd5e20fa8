package org.dladmm.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dladmm.expression.Broadcast;

/**
 * The steps that follow from parameters alone, such as exp of all of them: put first, so that a run
 * can leave them out if no parameter has been written since the last one. Only what has a value for
 * each row, each column or in all, for its results need tensors of their own.
 *
 * @param steps all steps, the preparing ones first
 * @param count how many of them prepare
 */
record Preparation(List<Step> steps, int count) {
  /**
   * Finds the preparing steps.
   *
   * @param inputs that are given from outside
   * @param assignments the slots that inputs are assigned from: these inputs change with every run,
   *     and these slots must be written in every run
   */
  static Preparation of(
      List<Slot> slots, List<Integer> inputs, Map<Integer, Integer> assignments, List<Step> steps) {
    Set<Integer> known = new HashSet<>(inputs);
    known.removeAll(assignments.keySet());
    known.removeIf(slot -> slots.get(slot).broadcast() == Broadcast.FULL);
    List<Step> first = new ArrayList<>();
    List<Step> others = new ArrayList<>();
    for (Step step : steps) {
      boolean prepares =
          step instanceof Step.Map map
              && map.domain().broadcast() != Broadcast.FULL
              && known.containsAll(step.reads())
              && Collections.disjoint(assignments.values(), step.writes());
      if (prepares) {
        known.addAll(step.writes());
      }
      (prepares ? first : others).add(step);
    }
    int count = first.size();
    first.addAll(others);
    return new Preparation(List.copyOf(first), count);
  }

  /** The slots that the preparing steps write. */
  List<Integer> writes() {
    return steps.subList(0, count).stream().flatMap(step -> step.writes().stream()).toList();
  }

  /** The inputs that the preparing steps read. */
  Set<Integer> inputs() {
    Set<Integer> inputs = new HashSet<>();
    steps.subList(0, count).forEach(step -> inputs.addAll(step.reads()));
    writes().forEach(inputs::remove);
    return inputs;
  }
}

package org.dladmm.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Moves the updates of inputs, which are recorded last, up to where their operands are ready and
 * the old values are no longer needed: a gradient is then used while it is in the caches, and its
 * tensor serves for the next one.
 */
final class EarlyUpdates {
  private final Map<Integer, Integer> inputOf = new HashMap<>();
  private final Set<Integer> read = new HashSet<>();
  private final List<Step> others = new ArrayList<>();
  private final List<Step.Map> updates = new ArrayList<>();

  private EarlyUpdates(List<Step> steps, Map<Integer, Integer> assignments) {
    assignments.forEach((input, source) -> inputOf.put(source, input));
    Set<Integer> rewritten = assignments.keySet();
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      if (step instanceof Step.Map map && isUpdate(map, rewritten)) {
        updates.add(map);
      } else {
        others.add(step);
      }
      read.addAll(step.reads());
    }
    Collections.reverse(updates);
    Collections.reverse(others);
  }

  /**
   * The steps in their new order.
   *
   * @param assignments the slot that each input takes its next value from
   */
  static List<Step> moved(List<Step> steps, Map<Integer, Integer> assignments) {
    return new EarlyUpdates(steps, assignments).merged();
  }

  /**
   * Whether a step does nothing but update inputs, from no other inputs that are updated; so
   * updates do not wait for each other.
   */
  private boolean isUpdate(Step.Map map, Set<Integer> rewritten) {
    Set<Integer> own = new HashSet<>();
    for (int slot : map.writes()) {
      if (!inputOf.containsKey(slot) || read.contains(slot)) {
        return false;
      }
      own.add(inputOf.get(slot));
    }
    return map.reads().stream().allMatch(slot -> own.contains(slot) || !rewritten.contains(slot));
  }

  private List<Step> merged() {
    Map<Integer, List<Step>> after = new HashMap<>();
    for (Step.Map update : updates) {
      after.computeIfAbsent(lastBefore(update), k -> new ArrayList<>()).add(update);
    }
    List<Step> merged = new ArrayList<>(after.getOrDefault(-1, List.of()));
    for (int i = 0; i < others.size(); i++) {
      merged.add(others.get(i));
      merged.addAll(after.getOrDefault(i, List.of()));
    }
    return List.copyOf(merged);
  }

  /** The last step that writes an operand of an update, or reads an input that it updates. */
  private int lastBefore(Step.Map update) {
    Set<Integer> operands = update.reads();
    Set<Integer> updated = new HashSet<>();
    update.writes().forEach(slot -> updated.add(inputOf.get(slot)));
    int last = others.size() - 1;
    while (last >= 0
        && Collections.disjoint(others.get(last).writes(), operands)
        && Collections.disjoint(others.get(last).reads(), updated)) {
      last--;
    }
    return last;
  }
}

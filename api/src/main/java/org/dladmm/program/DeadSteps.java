package org.dladmm.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out of a program whatever nothing kept depends on. */
final class DeadSteps {
  private DeadSteps() {}

  static List<Step> removed(List<Step> steps, Collection<Integer> kept) {
    Set<Integer> needed = new HashSet<>(kept);
    List<Step> live = new ArrayList<>();
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = live(steps.get(i), needed);
      if (!step.writes().isEmpty()) {
        live.add(step);
        needed.addAll(step.reads());
      }
    }
    Collections.reverse(live);
    return live;
  }

  private static Step live(Step step, Set<Integer> needed) {
    if (step instanceof Step.Map map) {
      return new Step.Map(
          map.domain(), map.outputs().stream().filter(o -> needed.contains(o.slot())).toList());
    }
    return needed.contains(step.writes().get(0)) ? step : new Step.Map(Domain.SCALAR, List.of());
  }
}

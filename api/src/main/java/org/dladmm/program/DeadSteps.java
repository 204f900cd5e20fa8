package org.dladmm.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Leaves out of a program whatever nothing kept depends on. */
final class DeadSteps {
  private DeadSteps() {}

  static List<Step> removed(List<Step> steps, Collection<Integer> kept) {
    Set<Integer> needed = new HashSet<>(kept);
    List<Step> live = new ArrayList<>();
    for (int i = steps.size() - 1; i >= 0; i--) {
      live(steps.get(i), needed)
          .ifPresent(
              step -> {
                live.add(step);
                needed.addAll(step.reads());
              });
    }
    Collections.reverse(live);
    return live;
  }

  /** A step with those of its results that are needed, if there are any. */
  static Optional<Step> live(Step step, Set<Integer> needed) {
    if (step instanceof Step.Map map) {
      List<Step.Output> outputs =
          map.outputs().stream().filter(o -> needed.contains(o.slot())).toList();
      if (outputs.size() == map.outputs().size()) {
        return Optional.of(step);
      }
      return outputs.isEmpty()
          ? Optional.empty()
          : Optional.of(new Step.Map(map.domain(), outputs));
    }
    return needed.contains(step.writes().get(0)) ? Optional.of(step) : Optional.empty();
  }
}

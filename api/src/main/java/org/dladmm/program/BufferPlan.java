package org.dladmm.program;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dladmm.expression.Reduction;

/**
 * Decides which slots share a tensor: a tensor is used again as soon as nothing reads what it held.
 * Slots that must outlive the run (inputs and outputs) have one of their own; a result that is
 * assigned to an input goes straight into the input's where nothing reads the old value any more.
 */
final class BufferPlan {
  private final List<Slot> slots;
  private final Map<Integer, Integer> lastRead = new HashMap<>();
  private final Map<Integer, Integer> bufferOf = new HashMap<>();
  private final List<Slot> buffers = new ArrayList<>();
  private final Set<Integer> pinned = new HashSet<>();
  private final List<Integer> free = new ArrayList<>();

  /** The step that last wrote into each buffer. */
  private final Map<Integer, Integer> lastWrite = new HashMap<>();

  BufferPlan(
      List<Slot> slots,
      List<Integer> inputs,
      List<Step> steps,
      Map<Integer, Integer> assignments,
      List<Integer> outputs) {
    this.slots = slots;
    for (int i = 0; i < steps.size(); i++) {
      for (int slot : steps.get(i).reads()) {
        lastRead.put(slot, i);
      }
    }
    inputs.forEach(input -> pin(input, newBuffer(input)));
    assignments.forEach((input, source) -> pin(source, bufferOf.get(input)));
    for (int output : outputs) {
      if (!pinned.contains(output)) {
        pin(output, newBuffer(output));
      }
    }
    for (int i = steps.size() - 1; i >= 0; i--) {
      shareWithAddend(steps.get(i));
    }
    for (int i = 0; i < steps.size(); i++) {
      plan(steps.get(i), i);
    }
  }

  /** What is accumulated into an output is accumulated in the output's own tensor. */
  private void shareWithAddend(Step step) {
    if (step instanceof Step.Product p
        && p.addend() != Step.Product.NONE
        && pinned.contains(p.out())) {
      pin(p.addend(), bufferOf.get(p.out()));
    }
  }

  /** The buffer's number for each slot that a step reads or writes. */
  int bufferOf(int slot) {
    return bufferOf.get(slot);
  }

  /** A slot of each buffer's shape, by the buffer's number. */
  List<Slot> buffers() {
    return buffers;
  }

  /** Whether step i, which writes {@code source}, may write it into the tensor of {@code input}. */
  static boolean mayOverwrite(List<Step> steps, List<Slot> slots, int input, int source) {
    int writer = -1;
    int lastReader = -1;
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).writes().contains(source)) {
        writer = i;
      }
      if (steps.get(i).reads().contains(input)) {
        lastReader = i;
      }
    }
    boolean inPlace =
        writer >= 0
            && steps.get(writer) instanceof Step.Map map
            && alias(map, slots.get(input), source);
    return lastReader < writer || (lastReader == writer && inPlace);
  }

  /**
   * Whether an output of a map may take the place of an input that has a value for every element.
   */
  private static boolean alias(Step.Map map, Slot input, int output) {
    return input.domain().equals(map.domain())
        && map.outputs().stream()
            .anyMatch(o -> o.slot() == output && o.reduction() == Reduction.NONE);
  }

  private void plan(Step step, int i) {
    List<Integer> dying = new ArrayList<>();
    for (int slot : step.reads()) {
      if (lastRead.get(slot) == i && !pinned.contains(slot)) {
        dying.add(slot);
      }
    }
    for (int slot : step.writes()) {
      if (!pinned.contains(slot)) {
        bufferOf.put(slot, choose(step, slot, dying));
      }
    }
    dying.forEach(slot -> free.add(bufferOf.get(slot)));
    for (int slot : step.writes()) {
      lastWrite.put(bufferOf.get(slot), i);
      if (!lastRead.containsKey(slot) && !pinned.contains(slot)) {
        free.add(bufferOf.get(slot));
      }
    }
  }

  private int choose(Step step, int slot, List<Integer> dying) {
    Integer reused = null;
    if (step instanceof Step.Product p && p.addend() != Step.Product.NONE) {
      reused = p.addend();
      if (!dying.contains(reused)) {
        throw new IllegalStateException(
            "a product accumulates into slot " + reused + ", which is still needed");
      }
    } else if (step instanceof Step.Map map) {
      reused =
          dying.stream()
              .filter(
                  d ->
                      slots.get(d).sameTensorShape(slots.get(slot))
                          && alias(map, slots.get(d), slot))
              .max(Comparator.comparing(d -> lastWrite(bufferOf.get(d))))
              .orElse(null);
    }
    if (reused != null) {
      dying.remove(reused);
      return bufferOf.get(reused);
    }
    Integer found =
        free.stream()
            .filter(buffer -> buffers.get(buffer).sameTensorShape(slots.get(slot)))
            .max(Comparator.comparing(this::lastWrite))
            .orElse(null);
    if (found != null) {
      free.remove(found);
      return found;
    }
    return newBuffer(slot);
  }

  /**
   * What was written last is still in the caches, and has to be written back to memory once,
   * whatever is written into it again; what was only read for long does not have to be at all.
   */
  private int lastWrite(int buffer) {
    return lastWrite.getOrDefault(buffer, -1);
  }

  private void pin(int slot, int buffer) {
    pinned.add(slot);
    bufferOf.put(slot, buffer);
  }

  private int newBuffer(int slot) {
    buffers.add(slots.get(slot));
    return buffers.size() - 1;
  }
}

package org.dladmm.executor;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Which values share a register: as few as their life times allow, the one that was used last
 * first, so that tiles stay in the first-level cache. What is computed less often than for every
 * tile keeps a register of its own.
 */
final class TileRegisters {
  private final int[] register;
  private int count;

  TileRegisters(TileProgram program) {
    register = new int[program.values().count()];
    Arrays.fill(register, -1);
    for (int value = 0; value < register.length; value++) {
      if (!program.values().variesByTile(value)) {
        register[value] = count++;
      }
    }
    Deque<Integer> free = new ArrayDeque<>();
    for (int s = 0; s < program.tileSteps().size(); s++) {
      TileStep step = program.tileSteps().get(s);
      for (int operand : step.operands()) {
        if (ends(program, operand, s)) {
          free.push(register[operand]);
          // an operand that is used twice in a step ends once
          register[operand] = -2 - register[operand];
        }
      }
      restore(step);
      if (register[step.result()] < 0) {
        register[step.result()] = free.isEmpty() ? count++ : free.pop();
      }
    }
    assert complete(program);
  }

  private boolean ends(TileProgram program, int value, int step) {
    return program.values().variesByTile(value)
        && register[value] >= 0
        && program.lastUse(value) == step;
  }

  private void restore(TileStep step) {
    for (int operand : step.operands()) {
      if (register[operand] <= -2) {
        register[operand] = -2 - register[operand];
      }
    }
  }

  private boolean complete(TileProgram program) {
    for (int value = 0; value < register.length; value++) {
      if (register[value] < 0
          && program.lastUse(value) >= 0
          && !program.values().readInPlace(value)) {
        return false;
      }
    }
    return true;
  }

  int count() {
    return count;
  }

  /** The register of a value; negative for an operand that is read where it lies. */
  int of(int value) {
    return register[value];
  }
}

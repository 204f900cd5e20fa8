package org.dladmm.executor;

import java.util.List;

/**
 * One step of a {@link TileProgram}: value {@code result} is made of the values {@code operands}.
 */
record TileStep(TileCode code, List<Integer> operands, int result) {
  TileStep {
    operands = List.copyOf(operands);
  }
}

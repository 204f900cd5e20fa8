package org.dladmm.executor;

import org.dladmm.expression.Operation;
import org.dladmm.expression.Reduction;

/** What one step does to tiles. */
enum TileCode {
  /** Copies a tile of an operand in. */
  LOAD,
  /** Fills each column of the tile with its value of a per-column operand. */
  LOAD_PER_COLUMN,
  /** All steps of a {@link LoopSegment}. */
  FUSED,
  NEGATE,
  ABS,
  SIGN,
  SQRT,
  EXP,
  LOG,
  TANH,
  ADD,
  SUBTRACT,
  MULTIPLY,
  DIVIDE,
  MIN,
  MAX,
  LESS,
  AT_MOST,
  SELECT;

  static TileCode of(Operation operation) {
    return valueOf(operation.name());
  }

  /** The code that draws values together. */
  static TileCode accumulating(Reduction reduction) {
    return switch (reduction) {
      case SUM -> ADD;
      case MAX -> MAX;
      case MIN -> MIN;
      case NONE -> throw new IllegalArgumentException("NONE draws nothing together");
    };
  }

  /** Whether the code copies an operand to a register, and computes nothing. */
  boolean loads() {
    return this == LOAD || this == LOAD_PER_COLUMN;
  }

  /** The name of the method that computes it for one vector. */
  String method() {
    return this == AT_MOST ? "atMost" : name().toLowerCase(java.util.Locale.ROOT);
  }
}

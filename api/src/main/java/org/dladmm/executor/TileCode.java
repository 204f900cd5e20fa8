package org.dladmm.executor;

import java.util.Locale;
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
  SELECT,
  /** The third operand where the first is less than the second, else the fourth. */
  SELECT_LESS,
  /** The third operand where the first is at most the second, else the fourth. */
  SELECT_AT_MOST;

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

  /** The choice by a comparison, or SELECT itself where the condition is none. */
  TileCode selecting() {
    return switch (this) {
      case LESS -> SELECT_LESS;
      case AT_MOST -> SELECT_AT_MOST;
      default -> SELECT;
    };
  }

  /** Vector operations that it is made of, roughly. */
  int weight() {
    return switch (this) {
      case LOG -> 70;
      case EXP -> 50;
      case TANH -> 40;
      case SIGN -> 4;
      case LESS, AT_MOST, SELECT, SELECT_LESS, SELECT_AT_MOST -> 2;
      default -> 1;
    };
  }

  /** The name of the method that computes it for one vector. */
  String method() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder method = new StringBuilder(words[0]);
    for (int k = 1; k < words.length; k++) {
      method
          .append(words[k].substring(0, 1).toUpperCase(Locale.ROOT))
          .append(words[k].substring(1));
    }
    return method.toString();
  }
}

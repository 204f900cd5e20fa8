package org.dladmm.executor;

import java.util.List;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Kernel;

/**
 * A kernel prepared for tiles: what is computed once, once for a chunk of rows, and for every tile;
 * which register holds each value.
 */
final class TileProgram {
  /** Of a value that is needed after the last step. */
  static final int END = Integer.MAX_VALUE;

  private final Kernel kernel;
  private final TileValues values;
  private final TileSteps steps;
  private final List<TileOutput> outputs;
  private final int[] lastUse;
  private final TileRegisters registers;

  private TileProgram(Kernel kernel, boolean inPlace, boolean loadsFirst) {
    this.kernel = kernel;
    values = new TileValues(kernel, inPlace);
    steps = new TileSteps(kernel, values, loadsFirst);
    lastUse = steps.lastUses();
    outputs = TileOutput.of(kernel, values, steps, inPlace);
    registers = new TileRegisters(this);
  }

  /**
   * To be run step by step, each a loop over a tile: operands are copied to registers just before
   * they are needed.
   */
  static TileProgram stepwise(Kernel kernel) {
    return new TileProgram(kernel, false, false);
  }

  /**
   * To be run in loops that do many steps at once: operands come first.
   *
   * @param inPlace whether full operands are read where they lie, which needs no step and no
   *     register, and results written there
   */
  static TileProgram fused(Kernel kernel, boolean inPlace) {
    return new TileProgram(kernel, inPlace, true);
  }

  Kernel kernel() {
    return kernel;
  }

  TileValues values() {
    return values;
  }

  Broadcast role(int value) {
    return values.role(value);
  }

  /** Steps done once a run, on numbers. */
  List<TileStep> scalarSteps() {
    return steps.scalarSteps();
  }

  /** Steps done once for a chunk of rows. */
  List<TileStep> rowSteps() {
    return steps.rowSteps();
  }

  /** Steps done for every tile. */
  List<TileStep> tileSteps() {
    return steps.tileSteps();
  }

  /** Those of the tile steps that compute something. */
  List<TileStep> computingSteps() {
    return tileSteps().stream().filter(step -> !step.code().loads()).toList();
  }

  List<TileOutput> outputs() {
    return outputs;
  }

  /** The last of the tile steps that needs a value, or {@link #END}; negative if none does. */
  int lastUse(int value) {
    return lastUse[value];
  }

  TileRegisters registers() {
    return registers;
  }
}

package org.dladmm.executor;

import java.util.List;
import java.util.stream.IntStream;
import org.dladmm.engine.Tensor;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.Kernel.Load;

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
  private final TileOperands operands;

  private TileProgram(Kernel kernel, TensorPlace place, boolean loadsFirst) {
    this.kernel = kernel;
    values = new TileValues(kernel, place);
    steps = new TileSteps(kernel, values, loadsFirst);
    lastUse = steps.lastUses();
    outputs = TileOutput.of(kernel, values, steps);
    registers = new TileRegisters(this);
    operands = new TileOperands(kernel, values);
  }

  /**
   * To be run step by step, each a loop over a tile: operands are copied to registers just before
   * they are needed.
   */
  static TileProgram stepwise(Kernel kernel) {
    return new TileProgram(kernel, TensorPlace.COPIED, false);
  }

  /**
   * To be run in loops that do many steps at once: operands come first.
   *
   * @param place where full operands are read: in tensors they need no step and no register, and
   *     results are written there too
   */
  static TileProgram fused(Kernel kernel, TensorPlace place) {
    return new TileProgram(kernel, place, true);
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

  /** Whether a value lies in memory outside of the heap, a tensor's or a tile's own. */
  boolean offHeap(int value) {
    return values.place() == TensorPlace.OFF_HEAP && (values.readInPlace(value) || result(value));
  }

  /** Whether a value is computed for an output, and may be written where that lies. */
  boolean result(int value) {
    return outputs.stream().anyMatch(o -> o.definedAt() >= 0 && o.value() == value);
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

  /**
   * For each output, whether the step that defines it may write it where it belongs: only if no
   * later one reads the operand that lies there.
   */
  boolean[] direct(List<Tensor> inputs, List<Tensor> results) {
    boolean[] direct = new boolean[outputs.size()];
    for (int o = 0; o < direct.length; o++) {
      int definedAt = outputs.get(o).definedAt();
      Tensor result = results.get(o);
      direct[o] =
          definedAt >= 0 && readAfter(definedAt).noneMatch(input -> inputs.get(input) == result);
    }
    return direct;
  }

  /** The inputs that are still read after a step. */
  private IntStream readAfter(int step) {
    List<Kernel.Instruction> instructions = kernel.instructions();
    return IntStream.range(0, instructions.size())
        .filter(value -> lastUse(value) > step)
        .filter(values::isOperand)
        .map(value -> ((Load) instructions.get(value)).input());
  }

  /**
   * Whether single numbers are needed as tiles full of them: by steps that go over whole tiles. A
   * generated loop reads the first and spreads it in a register.
   */
  boolean needsFullScalars() {
    return rowSteps().stream()
            .flatMap(step -> step.operands().stream())
            .anyMatch(value -> role(value) == Broadcast.SCALAR)
        || outputs.stream().anyMatch(output -> role(output.value()) == Broadcast.SCALAR);
  }

  TileOperands operands() {
    return operands;
  }

  TileRegisters registers() {
    return registers;
  }
}

package org.dladmm.executor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.Kernel.Apply;
import org.dladmm.expression.Kernel.Load;
import org.dladmm.expression.Reduction;

/**
 * A kernel prepared for tiles: what is computed once, once for a chunk of rows, and for every tile; which register holds each value.
 *
 * <p>A kernel over vectors or numbers is run as one over a single column: what has a value for every element of its domain counts as
 * {@link Broadcast#FULL} here, whatever it was called. Accumulators of reductions are values with numbers after the kernel's own.
 */
final class TileProgram {
  /** Of a value that is needed after the last step. */
  static final int END = Integer.MAX_VALUE;

  private final Kernel kernel;
  private final boolean inPlace;
  private final boolean loadsFirst;
  private int loads;
  private final List<TileStep> scalarSteps = new ArrayList<>();
  private final List<TileStep> rowSteps = new ArrayList<>();
  private final List<TileStep> tileSteps = new ArrayList<>();
  private final List<TileOutput> outputs = new ArrayList<>();
  private final int[] lastUse;
  private final TileRegisters registers;

  private TileProgram(Kernel kernel, boolean inPlace, boolean loadsFirst) {
    this.kernel = kernel;
    this.inPlace = inPlace;
    this.loadsFirst = loadsFirst;
    this.lastUse = new int[values()];
    Arrays.fill(lastUse, -1);
    boolean[] loaded = new boolean[values()];
    for (int value = 0; value < kernel.instructions().size(); value++) {
      addApply(value, loaded);
      addAccumulations(value, loaded);
    }
    for (Kernel.Output output : kernel.outputs()) {
      load(output.value(), loaded);
    }
    for (int step = 0; step < tileSteps.size(); step++) {
      for (int operand : tileSteps.get(step).operands()) {
        lastUse[operand] = step;
      }
    }
    addOutputs();
    registers = new TileRegisters(this);
  }

  /** To be run step by step, each a loop over a tile: operands are copied to registers just before they are needed. */
  static TileProgram stepwise(Kernel kernel) {
    return new TileProgram(kernel, false, false);
  }

  /**
   * To be run in loops that do many steps at once: operands come first.
   *
   * @param inPlace whether full operands are read where they lie, which needs no step and no register, and results written there
   */
  static TileProgram fused(Kernel kernel, boolean inPlace) {
    return new TileProgram(kernel, inPlace, true);
  }

  private void addApply(int value, boolean[] loaded) {
    if (kernel.instructions().get(value) instanceof Apply apply) {
      List<Integer> operands = List.of(apply.a(), apply.b(), apply.c()).subList(0, apply.operation().operands());
      operands.forEach(operand -> load(operand, loaded));
      TileStep step = new TileStep(TileCode.of(apply.operation()), operands, value);
      switch (role(value)) {
        case SCALAR -> scalarSteps.add(step);
        case PER_ROW -> rowSteps.add(step);
        case PER_COLUMN, FULL -> tileSteps.add(step);
      }
    }
  }

  /** Values are added up as soon as they are there, so that their registers are free again. */
  private void addAccumulations(int value, boolean[] loaded) {
    for (int o = 0; o < kernel.outputs().size(); o++) {
      if (kernel.outputs().get(o).value() == value && output(o).accumulates()) {
        load(value, loaded);
        int sum = output(o).accumulator();
        tileSteps.add(new TileStep(TileCode.accumulating(output(o).reduction()), List.of(sum, value), sum));
      }
    }
  }

  private void load(int value, boolean[] loaded) {
    if (kernel.instructions().get(value) instanceof Load && !loaded[value]) {
      loaded[value] = true;
      if (role(value) == Broadcast.PER_COLUMN) {
        addLoad(new TileStep(TileCode.LOAD_PER_COLUMN, List.of(), value));
      } else if (role(value) == Broadcast.FULL && !readInPlace(value)) {
        addLoad(new TileStep(TileCode.LOAD, List.of(), value));
      }
    }
  }

  private void addLoad(TileStep step) {
    tileSteps.add(loadsFirst ? loads : tileSteps.size(), step);
    loads++;
  }

  private void addOutputs() {
    boolean[] written = new boolean[values()];
    for (int o = 0; o < kernel.outputs().size(); o++) {
      TileOutput output = output(o);
      int definedAt = -1;
      if (!output.accumulates()) {
        lastUse[output.value()] = END;
        boolean computed = kernel.instructions().get(output.value()) instanceof Apply && variesByTile(output.value());
        if (output.stored() && inPlace && computed && !written[output.value()]) {
          written[output.value()] = true;
          definedAt = stepOf(output.value());
        }
      }
      outputs.add(new TileOutput(output.value(), output.accumulator(), output.reduction(), output.kept(), definedAt));
    }
  }

  private TileOutput output(int o) {
    Kernel.Output output = kernel.outputs().get(o);
    Broadcast kept = role(output.kept());
    Reduction reduction = kept == Broadcast.FULL ? Reduction.NONE : output.reduction();
    boolean summed = kept == Broadcast.PER_ROW || kept == Broadcast.SCALAR;
    int accumulator = summed ? kernel.instructions().size() + o : output.value();
    return new TileOutput(output.value(), accumulator, reduction, kept, -1);
  }

  private int stepOf(int value) {
    for (int step = 0; step < tileSteps.size(); step++) {
      if (tileSteps.get(step).result() == value) {
        return step;
      }
    }
    throw new IllegalStateException("no step defines value " + value + " of " + kernel);
  }

  Kernel kernel() {
    return kernel;
  }

  /** Values of the kernel and accumulators. */
  int values() {
    return kernel.instructions().size() + kernel.outputs().size();
  }

  boolean isAccumulator(int value) {
    return value >= kernel.instructions().size();
  }

  /** What a value differs by, where all that has a value for each element is FULL. */
  Broadcast role(int value) {
    if (value >= kernel.instructions().size()) {
      return Broadcast.PER_ROW;
    }
    Kernel.Instruction instruction = kernel.instructions().get(value);
    return instruction instanceof Kernel.Number ? Broadcast.SCALAR : role(instruction.broadcast());
  }

  private Broadcast role(Broadcast broadcast) {
    return broadcast == kernel.domain() ? Broadcast.FULL : broadcast;
  }

  boolean variesByTile(int value) {
    return role(value).covers(Broadcast.PER_COLUMN);
  }

  /** Whether a value is a full operand that is read where it lies. One that is stored as it is may be overwritten before, so it is not. */
  boolean readInPlace(int value) {
    return inPlace
        && role(value) == Broadcast.FULL
        && value < kernel.instructions().size()
        && kernel.instructions().get(value) instanceof Load
        && kernel.outputs().stream().noneMatch(o -> o.value() == value && role(o.kept()) == Broadcast.FULL);
  }

  /** Steps done once a run, on numbers. */
  List<TileStep> scalarSteps() {
    return scalarSteps;
  }

  /** Steps done once for a chunk of rows. */
  List<TileStep> rowSteps() {
    return rowSteps;
  }

  /** Steps done for every tile. */
  List<TileStep> tileSteps() {
    return tileSteps;
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

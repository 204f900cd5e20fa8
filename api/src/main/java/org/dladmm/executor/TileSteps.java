package org.dladmm.executor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.Kernel.Apply;
import org.dladmm.expression.Operation;

/** The steps of a kernel, sorted by how often they have to be done. */
final class TileSteps {
  private final Kernel kernel;
  private final TileValues values;
  private final boolean loadsFirst;
  private final List<TileStep> scalarSteps = new ArrayList<>();
  private final List<TileStep> rowSteps = new ArrayList<>();
  private final List<TileStep> tileSteps = new ArrayList<>();
  private final boolean[] loaded;
  private int loads;

  TileSteps(Kernel kernel, TileValues values, boolean loadsFirst) {
    this.kernel = kernel;
    this.values = values;
    this.loadsFirst = loadsFirst;
    loaded = new boolean[values.count()];
    boolean[] needed = needed();
    for (int value = 0; value < kernel.instructions().size(); value++) {
      if (needed[value] && kernel.instructions().get(value) instanceof Apply apply) {
        add(step(value, apply));
      }
      addAccumulations(value);
    }
    kernel.outputs().forEach(output -> load(output.value()));
  }

  /**
   * Values that an output depends on, once comparisons have become part of the choices that they
   * decide.
   */
  private boolean[] needed() {
    boolean[] needed = new boolean[values.count()];
    kernel.outputs().forEach(output -> needed[output.value()] = true);
    for (int value = kernel.instructions().size() - 1; value >= 0; value--) {
      if (needed[value] && kernel.instructions().get(value) instanceof Apply apply) {
        step(value, apply).operands().forEach(operand -> needed[operand] = true);
      }
    }
    return needed;
  }

  private TileStep step(int value, Apply apply) {
    if (apply.operation() == Operation.SELECT
        && kernel.instructions().get(apply.a()) instanceof Apply condition
        && values.role(apply.a()) == values.role(value)) {
      TileCode code = TileCode.of(condition.operation()).selecting();
      if (code != TileCode.SELECT) {
        return new TileStep(
            code, List.of(condition.a(), condition.b(), apply.b(), apply.c()), value);
      }
    }
    List<Integer> operands =
        List.of(apply.a(), apply.b(), apply.c()).subList(0, apply.operation().operands());
    return new TileStep(TileCode.of(apply.operation()), operands, value);
  }

  private void add(TileStep step) {
    step.operands().forEach(this::load);
    switch (values.role(step.result())) {
      case SCALAR -> scalarSteps.add(step);
      case PER_ROW -> rowSteps.add(step);
      case PER_COLUMN, FULL -> tileSteps.add(step);
    }
  }

  /** Values are added up as soon as they are there, so that their registers are free again. */
  private void addAccumulations(int value) {
    for (int o = 0; o < kernel.outputs().size(); o++) {
      Kernel.Output output = kernel.outputs().get(o);
      if (output.value() == value && TileOutput.accumulates(values.role(output.kept()))) {
        load(value);
        int sum = values.accumulator(o);
        tileSteps.add(
            new TileStep(TileCode.accumulating(output.reduction()), List.of(sum, value), sum));
      }
    }
  }

  private void load(int value) {
    if (values.isOperand(value)
        && !loaded[value]
        && !values.readInPlace(value)
        && values.variesByTile(value)) {
      loaded[value] = true;
      TileCode code =
          values.role(value) == Broadcast.PER_COLUMN ? TileCode.LOAD_PER_COLUMN : TileCode.LOAD;
      tileSteps.add(loadsFirst ? loads : tileSteps.size(), new TileStep(code, List.of(), value));
      loads++;
    }
  }

  List<TileStep> scalarSteps() {
    return scalarSteps;
  }

  List<TileStep> rowSteps() {
    return rowSteps;
  }

  List<TileStep> tileSteps() {
    return tileSteps;
  }

  /** The step that defines a value. */
  int definedAt(int value) {
    for (int step = 0; step < tileSteps.size(); step++) {
      if (tileSteps.get(step).result() == value) {
        return step;
      }
    }
    throw new IllegalArgumentException("no step defines value " + value + " of " + kernel);
  }

  /**
   * For each value the last of the tile steps that needs it, {@link TileProgram#END} for outputs,
   * or −1.
   */
  int[] lastUses() {
    int[] lastUse = new int[values.count()];
    Arrays.fill(lastUse, -1);
    for (int step = 0; step < tileSteps.size(); step++) {
      for (int operand : tileSteps.get(step).operands()) {
        lastUse[operand] = step;
      }
    }
    for (Kernel.Output output : kernel.outputs()) {
      if (!TileOutput.accumulates(values.role(output.kept()))) {
        lastUse[output.value()] = TileProgram.END;
      }
    }
    return lastUse;
  }
}

package org.dladmm.program;

import java.util.List;
import java.util.Map;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;

/**
 * What a tape holds when it is finished.
 *
 * @param slots all values, by their numbers
 * @param inputs those that are given from outside
 * @param constants those of the inputs that do not change
 * @param steps in the order in which they were recorded
 * @param assignments the slot that each input takes its next value from
 * @param firstOfSweep the slot that the first reverse sweep wrote first
 */
record Recording(
    List<Slot> slots,
    List<Integer> inputs,
    Map<Matrix, Leaf> constants,
    List<Step> steps,
    Map<Integer, Integer> assignments,
    int firstOfSweep) {}

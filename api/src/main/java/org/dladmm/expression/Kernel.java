package org.dladmm.expression;

import java.util.List;

/**
 * A fused element-wise computation: what an engine runs in one pass over rows × columns elements
 * (the domain).
 *
 * <p>A kernel is a straight-line program in static single assignment: instruction k defines value
 * k. Equal computations are equal kernels, so an engine may keep what it compiled for one. {@link
 * KernelBuilder} makes them from expressions.
 *
 * @param domain what there is an element for: FULL, or, where every operand is a vector or a
 *     number, less
 * @param inputs how each operand extends over the domain; none exceeds the domain
 * @param instructions the values, operands before uses
 * @param outputs what is written, in the order of the tensors that the engine is given
 */
public record Kernel(
    Broadcast domain,
    List<Broadcast> inputs,
    List<Instruction> instructions,
    List<Output> outputs) {

  public Kernel {
    inputs = List.copyOf(inputs);
    instructions = List.copyOf(instructions);
    outputs = List.copyOf(outputs);
  }

  /** One value: an operand, a constant, or an operation on earlier values. */
  public sealed interface Instruction {
    /** What the value differs by. */
    Broadcast broadcast();
  }

  /** Operand number {@code input}. */
  public record Load(int input, Broadcast broadcast) implements Instruction {}

  /** A number. */
  public record Number(double value) implements Instruction {
    @Override
    public Broadcast broadcast() {
      return Broadcast.SCALAR;
    }
  }

  /** An operation on the values {@code a}, {@code b}, {@code c}; unused ones repeat {@code a}. */
  public record Apply(Operation operation, int a, int b, int c, Broadcast broadcast)
      implements Instruction {}

  /**
   * A result: a value, and how it is reduced.
   *
   * @param value the number of the instruction that defines it
   * @param reduction how the elements are drawn together
   * @param kept what the result has a value for: the domain itself without reduction, else less
   *     (PER_ROW: one for each row, drawn together over its columns)
   */
  public record Output(int value, Reduction reduction, Broadcast kept) {}
}

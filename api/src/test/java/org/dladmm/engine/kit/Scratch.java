package org.dladmm.engine.kit;

import java.util.Arrays;
import java.util.List;
import org.dladmm.engine.Arena;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;
import org.dladmm.engine.Transpose;
import org.dladmm.expression.Kernel;
import org.dladmm.matrix.Matrix;

/** An engine and an arena for one test, with short names for what tests do over and over. */
record Scratch(Engine engine, Arena arena) implements AutoCloseable {
  Scratch(Engine engine) {
    this(engine, engine.arena());
  }

  Precision precision() {
    return engine.precision();
  }

  Tensor tensor(int rows, int columns) {
    return arena.tensor(rows, columns);
  }

  Tensor tensor(Matrix values) {
    Tensor tensor = arena.tensor(values.rows(), values.columns());
    engine.upload(values, tensor);
    return tensor;
  }

  Matrix read(Tensor tensor) {
    return engine.download(tensor);
  }

  /** A·B in a new tensor. */
  Matrix product(Tensor a, Tensor b) {
    Tensor c = tensor(a.rows(), b.columns());
    engine.product(1, a, Transpose.NO, b, Transpose.NO, 0, c);
    return read(c);
  }

  /** Runs a kernel with one output into a new tensor of the given size. */
  Matrix run(Kernel kernel, int rows, int columns, Tensor... inputs) {
    Tensor output = tensor(rows, columns);
    engine.run(kernel, Arrays.asList(inputs), List.of(output));
    return read(output);
  }

  @Override
  public void close() {
    arena.close();
  }
}

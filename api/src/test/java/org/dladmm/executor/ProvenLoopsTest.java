package org.dladmm.executor;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.KernelBuilder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProvenLoopsTest {
  private static final Expression X = Expression.leaf(0, Broadcast.FULL);

  private final DoubleProvenLoops loops = new DoubleProvenLoops();

  @BeforeEach
  void needVectors() {
    Assumptions.assumeTrue(VectorModule.present(), "generated loops need " + VectorModule.FLAG);
  }

  @Test
  void kernelsThatDifferInTheirNumbersAloneShareLoops() {
    assertSame(of(X.times(2).plus(3)), of(X.times(5).plus(7)));
    assertNotSame(of(X.times(2).plus(3)), of(X.times(2).minus(3)));
  }

  /** What was found out, that there are faster loops or none, is found out once. */
  private Optional<List<DoubleLoop>> of(Expression value) {
    var kernel = new KernelBuilder(Broadcast.FULL).output(value).build();
    return loops.of(TileProgram.stepwise(kernel), TileProgram.fused(kernel, TensorPlace.ARRAYS));
  }
}

package org.dladmm.program;

import static org.dladmm.engine.Transpose.NO;
import static org.dladmm.engine.Transpose.YES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.junit.jupiter.api.Test;

/** Claims about updates of large inputs, which run as soon as they can. */
class UpdateOrderTest {
  private static final int SIZE = 256;
  private static final int COLUMNS = 4;

  @Test
  void gradientsOfAllLayersShareOneTensor() {
    int two = tensorsOf(2);
    int three = tensorsOf(3);
    int four = tensorsOf(4);
    assertEquals(three - two, four - three, "as many for each further layer");
    assertEquals(2, four - three, "its weights and its result, but no gradient of its own");
  }

  private static int tensorsOf(int layers) {
    Tape tape = new Tape();
    List<Leaf> weights = new ArrayList<>();
    Expression z = tape.input(SIZE, COLUMNS);
    for (int k = 0; k < layers; k++) {
      weights.add(tape.input(SIZE, SIZE));
      z = tape.store(tape.product(weights.get(k), k % 2 == 0 ? NO : YES, z, NO));
    }
    List<Expression> gradients = tape.gradient(tape.sum(z.square()), weights);
    for (int k = 0; k < layers; k++) {
      tape.assign(weights.get(k), weights.get(k).minus(gradients.get(k).times(0.1)));
    }
    return tape.finish().tensorCount();
  }
}

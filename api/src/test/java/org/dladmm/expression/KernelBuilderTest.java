package org.dladmm.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class KernelBuilderTest {
  private static final Expression X = Expression.leaf(4, Broadcast.FULL);
  private static final Expression T = Expression.leaf(9, Broadcast.PER_ROW);

  @Test
  void whatIsWrittenTwiceIsComputedOnce() {
    Kernel once = new KernelBuilder(Broadcast.FULL).output(X.plus(T).exp()).build();
    Kernel twice =
        new KernelBuilder(Broadcast.FULL)
            .output(X.plus(T).exp())
            .output(X.plus(T).exp(), Reduction.SUM, Broadcast.PER_COLUMN)
            .build();
    assertEquals(once.instructions(), twice.instructions());
    assertEquals(2, twice.outputs().size());
    assertEquals(twice.outputs().get(0).value(), twice.outputs().get(1).value());
  }

  @Test
  void theSameFormulaOverOtherLeavesIsTheSameKernel() {
    Expression y = Expression.leaf(0, Broadcast.FULL);
    Expression s = Expression.leaf(1, Broadcast.PER_ROW);
    Kernel one = new KernelBuilder(Broadcast.FULL).output(X.shrink(T)).build();
    Kernel other = new KernelBuilder(Broadcast.FULL).output(y.shrink(s)).build();
    assertEquals(one, other);
    assertEquals(one.hashCode(), other.hashCode());
  }

  @Test
  void inputsAreNumberedByFirstUse() {
    KernelBuilder builder = new KernelBuilder(Broadcast.FULL).output(T.minus(X).plus(T));
    assertEquals(List.of(9, 4), builder.leaves());
    assertEquals(List.of(Broadcast.PER_ROW, Broadcast.FULL), builder.build().inputs());
  }

  @Test
  void operandsComeBeforeWhatIsMadeOfThem() {
    Kernel kernel = new KernelBuilder(Broadcast.FULL).output(X.shrink(T).times(X)).build();
    for (int k = 0; k < kernel.instructions().size(); k++) {
      if (kernel.instructions().get(k) instanceof Kernel.Apply apply) {
        assertTrue(Math.max(apply.a(), Math.max(apply.b(), apply.c())) < k, apply::toString);
      }
    }
  }

  @Test
  void anOutputMustFitTheDomain() {
    KernelBuilder builder = new KernelBuilder(Broadcast.PER_ROW);
    assertEquals(
        "a kernel over PER_ROW elements cannot have an output that keeps PER_ROW of a FULL"
            + " expression",
        refusal(() -> builder.output(X)));
    assertEquals(
        "a kernel over PER_ROW elements cannot have an output that keeps PER_COLUMN of a PER_ROW"
            + " expression",
        refusal(() -> builder.output(T, Reduction.SUM, Broadcast.PER_COLUMN)));
  }

  @Test
  void lessCanOnlyBeKeptByAReduction() {
    assertEquals(
        "an output of a kernel over FULL elements that keeps only PER_ROW needs a reduction: SUM,"
            + " MAX or MIN",
        refusal(
            () -> new KernelBuilder(Broadcast.FULL).output(X, Reduction.NONE, Broadcast.PER_ROW)));
  }

  private static String refusal(Runnable call) {
    return assertThrows(IllegalArgumentException.class, call::run).getMessage();
  }
}

package org.dladmm.program;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.oracle.GradientCheck;
import org.dladmm.oracle.RandomRun;
import org.dladmm.oracle.RandomTape;
import org.dladmm.oracle.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RandomProgramTest {
  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRecordedComputationGivesWhatPlainLoopsGive(long seed) {
    RandomRun.check(Reference.float64(), seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void itsGradientIsWhatDifferencesShow(long seed) {
    RandomTape random = new RandomTape(seed, 25);
    Expression scalar = random.scalar();
    Map<Leaf, Matrix> point = random.start();
    GradientCheck.assertGradient(Reference.float64(), random.tape(), scalar, point, Map.of());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aGradientHasAGradient(long seed) {
    RandomTape random = new RandomTape(seed, 12);
    Tape tape = random.tape();
    Map<Leaf, Matrix> point = random.start();
    Expression sum = Expression.constant(0);
    for (Expression g : tape.gradient(random.scalar(), List.copyOf(point.keySet()))) {
      sum = sum.plus(tape.sum(g.square()));
    }
    GradientCheck.assertGradient(Reference.float64(), tape, sum, point, Map.of());
  }
}

package org.dladmm.executor;

import static org.dladmm.expression.Broadcast.FULL;
import static org.dladmm.expression.Broadcast.PER_COLUMN;
import static org.dladmm.expression.Broadcast.PER_ROW;
import static org.dladmm.expression.Broadcast.SCALAR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.engine.Precision;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.KernelBuilder;
import org.dladmm.expression.Reduction;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Fused kernels against the definition of every operation, element by element. */
class TileExecutorTest {
  private static final int[][] SHAPES = {
    {0, 0}, {0, 3}, {3, 0}, {1, 1}, {7, 2}, {16, 1}, {17, 5}, {16, 200}, {500, 3}, {1100, 5},
    {3000, 1}, {40, 300}
  };

  static List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>();
    for (Precision precision : Precision.values()) {
      for (Fusion fusion :
          VectorModule.present() ? List.of(Fusion.NEVER, Fusion.AT_ONCE) : List.of(Fusion.NEVER)) {
        for (TensorPlace place : TensorPlace.values()) {
          subjects.add(new Subject(precision, fusion, place, 2));
        }
      }
    }
    return subjects;
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void randomKernelsGiveWhatTheDefinitionSays(Subject subject) {
    for (int seed = 0; seed < 96; seed++) {
      RandomKernels random = new RandomKernels(seed);
      Broadcast domain = seed % 3 == 0 ? Broadcast.values()[seed / 3 % 4] : FULL;
      Kernel kernel = random.kernel(domain, 1 + seed % 25, 1 + seed % 5);
      int[] shape = SHAPES[seed % SHAPES.length];
      int rows = domain == FULL || domain == PER_ROW ? shape[0] : 1;
      int columns = domain == FULL || domain == PER_COLUMN ? shape[1] : 1;
      List<Matrix> operands = random.operands(kernel, rows, columns, seed % 2 == 0);
      List<Matrix> results = subject.run(kernel, operands, rows, columns, o -> -1);
      Checks.assertMatches(
          kernel, operands, rows, columns, subject.precision(), results, "seed " + seed);
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void outputsMayTakeThePlaceOfOperands(Subject subject) {
    for (int seed = 0; seed < 60; seed++) {
      RandomKernels random = new RandomKernels(seed);
      Kernel kernel = random.kernel(FULL, 1 + seed % 25, 1 + seed % 5);
      int[] shape = SHAPES[seed % SHAPES.length];
      List<Integer> full = new ArrayList<>();
      for (int i = 0; i < kernel.inputs().size(); i++) {
        if (kernel.inputs().get(i) == FULL) {
          full.add(i);
        }
      }
      List<Integer> places = new ArrayList<>();
      for (Kernel.Output output : kernel.outputs()) {
        places.add(output.kept() == FULL && !full.isEmpty() ? full.remove(0) : Integer.valueOf(-1));
      }
      List<Matrix> operands = random.operands(kernel, shape[0], shape[1], false);
      List<Matrix> results = subject.run(kernel, operands, shape[0], shape[1], places::get);
      Checks.assertMatches(
          kernel, operands, shape[0], shape[1], subject.precision(), results, "seed " + seed);
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void twoTensorsMayBeSwapped(Subject subject) {
    Expression x = Expression.leaf(0, FULL);
    Expression y = Expression.leaf(1, FULL);
    Kernel kernel =
        new KernelBuilder(FULL)
            .output(x)
            .output(y)
            .output(x.plus(y), Reduction.SUM, SCALAR)
            .build();
    List<Matrix> operands = new RandomKernels(1).operands(kernel, 500, 7, false);
    List<Integer> places = List.of(1, 0, -1);
    List<Matrix> results = subject.run(kernel, operands, 500, 7, places::get);
    assertEquals(operands.get(0), results.get(0));
    assertEquals(operands.get(1), results.get(1));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void theNumberOfThreadsChangesNoBit(Subject subject) {
    for (int seed = 0; seed < 8; seed++) {
      RandomKernels random = new RandomKernels(seed);
      Kernel kernel = random.kernel(FULL, 8, 5);
      int rows = seed % 2 == 0 ? 500 : 1100;
      List<Matrix> operands = random.operands(kernel, rows, 101, false);
      List<List<Matrix>> results = new ArrayList<>();
      for (int threads = 1; threads <= 3; threads++) {
        Subject other =
            new Subject(subject.precision(), subject.fusion(), subject.place(), threads);
        results.add(other.run(kernel, operands, rows, 101, o -> -1));
      }
      assertEquals(results.get(0), results.get(1), "seed " + seed);
      assertEquals(results.get(0), results.get(2), "seed " + seed);
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void oneExecutorRunsManyKernelsAndShapes(Subject subject) {
    try (ThreadTeam team = new ThreadTeam(2)) {
      Subject.Session session = subject.session(team);
      for (int round = 0; round < 2; round++) {
        for (int seed = 0; seed < 24; seed++) {
          RandomKernels random = new RandomKernels(seed % 7);
          Kernel kernel = random.kernel(FULL, 6, 4);
          int[] shape = SHAPES[(seed + round) % SHAPES.length];
          List<Matrix> operands = random.operands(kernel, shape[0], shape[1], false);
          List<Matrix> results = session.run(kernel, operands, shape[0], shape[1], o -> -1);
          Checks.assertMatches(
              kernel, operands, shape[0], shape[1], subject.precision(), results, "seed " + seed);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void generatedLoopsGiveTheSameBitsAsSingleSteps(Precision precision) {
    Assumptions.assumeTrue(VectorModule.present(), "generated loops need " + VectorModule.FLAG);
    for (int seed = 0; seed < 40; seed++) {
      RandomKernels random = new RandomKernels(seed);
      // up to twice as long as one generated loop may be
      Kernel kernel = random.withFunctions().kernel(FULL, 2 * seed, 3);
      List<Matrix> operands = random.operands(kernel, 100, 5, seed % 2 == 0);
      List<Matrix> stepwise =
          new Subject(precision, Fusion.NEVER, TensorPlace.ARRAYS, 1)
              .run(kernel, operands, 100, 5, o -> -1);
      for (TensorPlace place : TensorPlace.values()) {
        List<Matrix> fused =
            new Subject(precision, Fusion.AT_ONCE, place, 1).run(kernel, operands, 100, 5, o -> -1);
        assertEquals(stepwise, fused, "seed " + seed + ", " + place);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void floatSumsOverManyElementsKeepTheirDigits(Subject subject) {
    Kernel kernel =
        new KernelBuilder(FULL)
            .output(Expression.leaf(0, FULL), Reduction.SUM, SCALAR)
            .output(Expression.leaf(0, FULL), Reduction.SUM, PER_ROW)
            .output(Expression.leaf(0, FULL), Reduction.SUM, PER_COLUMN)
            .build();
    Matrix x = Matrix.constant(500, 2000, (float) 0.1);
    List<Matrix> sums = subject.run(kernel, List.of(x), 500, 2000, o -> -1);
    double tolerance = subject.precision() == Precision.FLOAT32 ? 1e-6 : 1e-14;
    assertEquals(1, sums.get(0).get(0, 0) / (500 * 2000 * (double) (float) 0.1), tolerance);
    assertEquals(1, sums.get(1).get(499, 0) / (2000 * (double) (float) 0.1), tolerance);
    assertEquals(1, sums.get(2).get(1999, 0) / (500 * (double) (float) 0.1), tolerance);
  }
}

package org.dladmm.engine.kit;

import static org.dladmm.engine.kit.Closeness.assertClose;
import static org.dladmm.engine.kit.Closeness.assertExact;
import static org.dladmm.expression.Broadcast.FULL;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.engine.Precision;
import org.dladmm.engine.Tensor;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Kernel;
import org.dladmm.expression.KernelBuilder;
import org.dladmm.matrix.Matrix;

/**
 * Claims about single operations and formulas made of them.
 *
 * <p>An operation may be wrong by 16·ε relative to its value: +, −, ×, ÷ and square roots are
 * rounded correctly everywhere, the vectorised and native forms of exp, log and tanh to a few units
 * in the last place.
 */
abstract class OperationKit extends KitTests {
  private static final double ULPS = 16;

  /** Both sides of every kink, what overflows, what is lost, and what is no number. */
  private static final double[] VALUES = {
    0,
    -0.0,
    1,
    -1,
    0.5,
    -0.5,
    2,
    3.25,
    -7,
    20,
    -20,
    0x1p-20,
    -0x1p-20,
    1 + 0x1p-20,
    1e4f,
    -1e4f,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Float.MIN_NORMAL
  };

  @InBothPrecisions
  void everyOperationIsRightForEveryKindOfNumber(Precision precision) {
    for (OperationCase c : OperationCase.values()) {
      Elements.Operand[] operands = combinations(c.operands());
      int rows = operands[0].values().rows();
      int columns = operands[0].values().columns();
      Matrix expected =
          Elements.evaluate(
              x -> Closeness.rounded(precision, c.formula().at(x)), rows, columns, operands);
      Matrix actual =
          run(precision, kernel(c.expression(leaves(c.operands()))), rows, columns, operands);
      assertClose(
          expected,
          actual,
          k ->
              ULPS * precision.epsilon() * Math.abs(expected.values()[k])
                  + Closeness.smallestNormal(precision),
          () -> c + " of " + at(operands, expected, actual));
    }
  }

  @InBothPrecisions
  void everyOperationIsRightOnManyOrdinaryNumbers(Precision precision) {
    Samples samples = new Samples(1);
    for (OperationCase c : OperationCase.values()) {
      Elements.Operand[] operands = new Elements.Operand[c.operands()];
      for (int k = 0; k < operands.length; k++) {
        operands[k] = new Elements.Operand(FULL, samples.uniform(257, 33, -6, 6));
      }
      Matrix expected = Elements.evaluate(c.formula(), 257, 33, operands);
      assertClose(
          expected,
          run(precision, kernel(c.expression(leaves(c.operands()))), 257, 33, operands),
          k -> ULPS * precision.epsilon() * Math.abs(expected.values()[k]),
          c::toString);
    }
  }

  @InBothPrecisions
  void theSignOfTheSmallestNumberIsNotZero(Precision precision) {
    double smallest = precision == Precision.FLOAT32 ? Float.MIN_VALUE : Double.MIN_VALUE;
    Matrix x = Matrix.column(smallest, -smallest, 0);
    Matrix signs =
        run(
            precision,
            kernel(Expression.leaf(0, FULL).sign()),
            3,
            1,
            new Elements.Operand(FULL, x));
    assertExact(Matrix.column(1, -1, 0), signs, () -> "signs");
  }

  @InBothPrecisions
  void theDualUpdateIsOneKernel(Precision precision) {
    Expression[] x = leaves(5);
    Kernel update = kernel(x[0].plus(x[1].times(x[2].plus(x[3]).minus(x[4]))));
    for (int rows : SIZES) {
      Elements.Operand[] operands = new Elements.Operand[5];
      for (int k = 0; k < 5; k++) {
        operands[k] = new Elements.Operand(FULL, new Samples(rows + k).uniform(rows, 9));
      }
      assertClose(
          Elements.evaluate(v -> v[0] + v[1] * (v[2] + v[3] - v[4]), rows, 9, operands),
          run(precision, update, rows, 9, operands),
          // four roundings of numbers that are at most 4
          k -> 16 * precision.epsilon(),
          () -> "λ + β∘(AZ + BE − X) of " + rows + " rows");
    }
  }

  @InBothPrecisions
  void softShrinkageIsWhatItsDefinitionSays(Precision precision) {
    Elements.Operand r = new Elements.Operand(FULL, new Samples(2).uniform(257, 9));
    Elements.Operand t = new Elements.Operand(FULL, new Samples(3).uniform(257, 9, 0, 1));
    assertClose(
        Elements.evaluate(
            v -> Math.signum(v[0]) * Math.max(Math.abs(v[0]) - v[1], 0), 257, 9, r, t),
        run(precision, kernel(leaves(2)[0].shrink(leaves(2)[1])), 257, 9, r, t),
        k -> 2 * precision.epsilon(),
        () -> "sign(r)·max(|r| − t, 0)");
  }

  @InBothPrecisions
  void aNanStaysInItsElement(Precision precision) {
    Matrix r = new Samples(4).uniform(33, 9);
    r.set(32, 4, Double.NaN);
    Elements.Operand[] operands = {
      new Elements.Operand(FULL, r), new Elements.Operand(FULL, Matrix.constant(33, 9, 0.25))
    };
    assertClose(
        Elements.evaluate(
            v -> Double.isNaN(v[0]) ? v[0] : Math.signum(v[0]) * Math.max(Math.abs(v[0]) - v[1], 0),
            33,
            9,
            operands),
        run(precision, kernel(leaves(2)[0].shrink(leaves(2)[1])), 33, 9, operands),
        k -> 2 * precision.epsilon(),
        () -> "shrinkage with a NaN in (32, 4)");
  }

  /**
   * Formulas over whole numbers that stay small: whatever the precision and the order, they must be
   * right to the last bit.
   */
  @InBothPrecisions
  void randomFormulasOverWholeNumbersAreExact(Precision precision) {
    for (int seed = 0; seed < 60; seed++) {
      RandomFormula formula = new RandomFormula(seed, 4, 3 + seed);
      Elements.Operand[] operands = new Elements.Operand[4];
      Samples samples = new Samples(seed);
      for (int k = 0; k < 4; k++) {
        operands[k] = new Elements.Operand(FULL, samples.integers(33, 7, 3));
      }
      int number = seed;
      assertExact(
          Elements.evaluate(formula::at, 33, 7, operands),
          run(precision, kernel(formula.expression()), 33, 7, operands),
          () -> "random formula " + number);
    }
  }

  @InBothPrecisions
  void constantsAloneFillAResult(Precision precision) {
    try (Scratch scratch = scratch(precision)) {
      Kernel fill = kernel(Expression.constant(0.1));
      double value = Closeness.rounded(precision, 0.1);
      assertExact(Matrix.constant(33, 9, value), scratch.run(fill, 33, 9), () -> "0.1 everywhere");
      assertExact(
          Matrix.constant(7, 1, value),
          scratch.run(fill, 7, 1),
          () -> "0.1 everywhere, in another shape");
    }
  }

  private static Kernel kernel(Expression e) {
    return new KernelBuilder(Broadcast.FULL).output(e).build();
  }

  private static Expression[] leaves(int count) {
    Expression[] leaves = new Expression[count];
    for (int k = 0; k < count; k++) {
      leaves[k] = Expression.leaf(k, FULL);
    }
    return leaves;
  }

  private Matrix run(
      Precision precision, Kernel kernel, int rows, int columns, Elements.Operand... operands) {
    try (Scratch scratch = scratch(precision)) {
      List<Tensor> inputs = new ArrayList<>();
      // a kernel does not load what its formula turned out not to need
      for (int k = 0; k < kernel.inputs().size(); k++) {
        inputs.add(scratch.tensor(operands[k].values()));
      }
      return scratch.run(kernel, rows, columns, inputs.toArray(Tensor[]::new));
    }
  }

  /** Every combination of the values, one an element, the last column filled up with ones. */
  private static Elements.Operand[] combinations(int operands) {
    int count = (int) Math.pow(VALUES.length, operands);
    int rows = 33;
    int columns = (count + rows - 1) / rows;
    Elements.Operand[] result = new Elements.Operand[operands];
    int step = 1;
    for (int k = 0; k < operands; k++) {
      Matrix values = Matrix.constant(rows, columns, 1);
      for (int at = 0; at < count; at++) {
        values.values()[at] = VALUES[at / step % VALUES.length];
      }
      step *= VALUES.length;
      result[k] = new Elements.Operand(FULL, values);
    }
    return result;
  }

  /** The operands of the first element that is not nearly right. */
  private static String at(Elements.Operand[] operands, Matrix expected, Matrix actual) {
    for (int k = 0; k < expected.values().length; k++) {
      double e = expected.values()[k];
      if (Double.compare(e, actual.values()[k]) != 0
          && !(Math.abs(e - actual.values()[k]) <= 1e-5 * Math.abs(e))) {
        int position = k;
        return java.util.Arrays.stream(operands)
            .map(o -> Double.toString(o.values().values()[position]))
            .toList()
            .toString();
      }
    }
    return "nearly right operands";
  }
}

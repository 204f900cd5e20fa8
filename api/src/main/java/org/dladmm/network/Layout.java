package org.dladmm.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dladmm.engine.Transpose;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Expression;
import org.dladmm.matrix.Matrix;
import org.dladmm.operator.DiagonalOperator;
import org.dladmm.problem.Problem;
import org.dladmm.program.Tape;

/** Which parameters one layer has, what they start from, and how they make a {@link BlockForm}. */
record Layout(Problem problem, Architecture architecture) {
  private static final List<String> SEPARATE = List.of("betaZ", "betaE", "betaLambda");

  List<Parameter> parameters(String prefix) {
    int m = problem.a().rows();
    int d1 = problem.a().columns();
    int d2 = problem.b().columns();
    List<Parameter> result = new ArrayList<>();
    if (architecture.parametrisation() == Parametrisation.FULL) {
      result.add(Parameter.matrix(prefix + "W1", m, d1));
      if (linearised()) {
        result.add(
            problem.diagonalB()
                ? new Parameter(prefix + "W2", Broadcast.PER_ROW, m, 1, false)
                : Parameter.matrix(prefix + "W2", m, d2));
      }
    } else if (architecture.parametrisation() == Parametrisation.SCALAR) {
      result.add(positive(prefix + "step1", 1));
      if (linearised()) {
        result.add(positive(prefix + "step2", 1));
      }
    }
    result.add(positive(prefix + "theta1", d1));
    if (linearised()) {
      result.add(positive(prefix + "theta2", d2));
    }
    for (String beta : architecture.separatePenalties() ? SEPARATE : List.of("beta")) {
      result.add(positive(prefix + beta, m));
    }
    return result;
  }

  /** The value (not the free value) that a parameter starts from. */
  Matrix initial(Parameter parameter, Start start) {
    return switch (parameter.kind()) {
      case "W1" -> start.base().times(start.step1());
      case "W2" -> w2(start);
      case "step1" -> constant(parameter, start.step1());
      case "step2" -> constant(parameter, start.step2());
      case "theta1" -> constant(parameter, start.theta1());
      case "theta2" -> constant(parameter, start.theta2());
      default -> constant(parameter, start.beta());
    };
  }

  private Matrix w2(Start start) {
    return b().times(start.step2());
  }

  /** B as W2 is kept: its diagonal, where it is diagonal. */
  private Matrix b() {
    return problem.b() instanceof DiagonalOperator diagonal
        ? diagonal.diagonalColumn()
        : problem.b().toMatrix();
  }

  /**
   * The value of a parameter of the full parametrisation that stands for this one's.
   *
   * @param own the values (not the free values) of this one's, by name
   */
  Matrix inFull(Parameter parameter, Map<String, Matrix> own, Matrix base) {
    String name = parameter.name();
    String prefix = name.substring(0, name.length() - parameter.kind().length());
    return switch (parameter.kind()) {
      case "W1" -> fullWeights(base, problem.a().toMatrix(), own, prefix, "1");
      case "W2" -> fullWeights(b(), b(), own, prefix, "2");
      default -> {
        Matrix value = own.get(name);
        yield value.rows() == parameter.rows() ? value : constant(parameter, value.get(0, 0));
      }
    };
  }

  /** step·direction, or the operator with its columns divided by θ. */
  private Matrix fullWeights(
      Matrix direction, Matrix operator, Map<String, Matrix> own, String prefix, String index) {
    if (architecture.parametrisation() == Parametrisation.SCALAR) {
      return direction.times(own.get(prefix + "step" + index).get(0, 0));
    }
    Matrix theta = own.get(prefix + "theta" + index);
    Matrix result = operator.copy();
    boolean diagonal = operator.columns() == 1 && theta.rows() == operator.rows();
    for (int j = 0; j < result.columns(); j++) {
      for (int i = 0; i < result.rows(); i++) {
        result.set(i, j, result.get(i, j) / theta.get(diagonal ? i : j, 0));
      }
    }
    return result;
  }

  BlockForm form(Map<String, Expression> values, String prefix, Matrix base) {
    Function<String, Expression> value = name -> values.get(prefix + name);
    Function<String, Expression> beta =
        name -> value.apply(architecture.separatePenalties() ? name : "beta");
    return new LearnedForm(value, beta, base);
  }

  private boolean linearised() {
    return !architecture.exactEStep();
  }

  private Parameter positive(String name, int size) {
    return architecture.parametrisation() == Parametrisation.SCALAR
        ? new Parameter(name, Broadcast.SCALAR, 1, 1, true)
        : new Parameter(name, Broadcast.PER_ROW, size, 1, true);
  }

  private static Matrix constant(Parameter parameter, double value) {
    return Matrix.constant(parameter.rows(), parameter.columns(), value);
  }

  /** A block with this layout's learned parameters. */
  private final class LearnedForm implements BlockForm {
    private final Function<String, Expression> value;
    private final Function<String, Expression> beta;
    private final Matrix base;

    private LearnedForm(
        Function<String, Expression> value, Function<String, Expression> beta, Matrix base) {
      this.value = value;
      this.beta = beta;
      this.base = base;
    }

    @Override
    public Expression applyW1Transposed(Tape tape, Expression v) {
      return switch (architecture.parametrisation()) {
        case FULL -> tape.product(value.apply("W1"), Transpose.YES, v, Transpose.NO);
        case SCALAR ->
            tape.product(tape.constant(base), Transpose.YES, v, Transpose.NO)
                .times(value.apply("step1"));
        case CONSISTENT -> problem.a().applyAdjoint(tape, v).over(theta1());
      };
    }

    @Override
    public Expression applyW2Transposed(Tape tape, Expression v) {
      return switch (architecture.parametrisation()) {
        case FULL ->
            problem.b() instanceof DiagonalOperator
                ? value.apply("W2").times(v)
                : tape.product(value.apply("W2"), Transpose.YES, v, Transpose.NO);
        case SCALAR -> problem.b().applyAdjoint(tape, v).times(value.apply("step2"));
        case CONSISTENT -> problem.b().applyAdjoint(tape, v).over(theta2());
      };
    }

    @Override
    public Expression theta1() {
      return value.apply("theta1");
    }

    @Override
    public Expression theta2() {
      return value.apply("theta2");
    }

    @Override
    public Expression betaZ() {
      return beta.apply("betaZ");
    }

    @Override
    public Expression betaE() {
      return beta.apply("betaE");
    }

    @Override
    public Expression betaLambda() {
      return beta.apply("betaLambda");
    }

    @Override
    public boolean exactEStep() {
      return architecture.exactEStep();
    }
  }
}

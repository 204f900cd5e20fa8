package org.dladmm.training.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.network.Start;
import org.dladmm.operator.DenseOperator;
import org.dladmm.operator.DiagonalOperator;
import org.dladmm.operator.LinearOperator;
import org.dladmm.problem.Problem;
import org.dladmm.problem.ProblemCatalogue;
import org.dladmm.problems.L1L1;
import org.dladmm.training.InputException;
import org.junit.jupiter.api.function.Executable;

/** Small models to be written and read. */
final class Models {
  static final ProblemCatalogue CATALOGUE = ProblemCatalogue.load();
  static final LinearOperator A = new DenseOperator(matrix(3, 4, 1));

  private Models() {}

  /** Two layers of the scalar parametrisation, and no random numbers. */
  static Model small() {
    return model(L1L1.of(0.5, A), Architecture.scalar(2));
  }

  /** A network whose every parameter differs from what it started from. */
  static Model model(Problem problem, Architecture architecture) {
    Start start = new Start(problem.a().toMatrix(), 0.25, 4, 0.5, 2, 0.125);
    Network untrained = Network.untrained(problem, architecture, start);
    Map<String, Matrix> free = new LinkedHashMap<>();
    untrained
        .free()
        .forEach(
            (name, value) ->
                free.put(name, matrix(value.rows(), value.columns(), 1 + free.size())));
    return new Model(untrained.with(free), provenance(problem));
  }

  static Provenance provenance(Problem problem) {
    return new Provenance(
        Map.of("dladmm", "0.1.0", "java", "17.0.1", "os", "Linux 6.1, amd64"),
        new UsedEngine(
            "ejml", "a processor of 2 cores", Map.of("precision", "float32", "threads", "2")),
        DataHashes.of(problem, "ab".repeat(32), "cd".repeat(32)),
        -42,
        "problem: {name: l1-l1}\n",
        List.of(
            new FigureSeries("nmse dladmm", List.of(-3.5, -9.25)),
            new FigureSeries("nmse ladmm", List.of(-1e-3, Double.NaN))));
  }

  /** Eighths between −8 and 8, so that float32 takes them as they are. */
  static Matrix matrix(int rows, int columns, long seed) {
    Random random = new Random(seed);
    Matrix result = Matrix.zeros(rows, columns);
    for (int k = 0; k < result.values().length; k++) {
      result.values()[k] = (1 + random.nextInt(64)) * (random.nextBoolean() ? 0.125 : -0.125);
    }
    return result;
  }

  static List<LinearOperator> operatorsB() {
    return List.of(
        DiagonalOperator.identity(3),
        DiagonalOperator.scaled(3, -0.1),
        DiagonalOperator.of(Matrix.column(1, 1, 1)),
        DiagonalOperator.of(Matrix.column(0.1, 2, -3)),
        new DenseOperator(matrix(3, 3, 5)),
        new DenseOperator(matrix(3, 5, 6)));
  }

  static void assertSame(Model expected, Model actual) {
    assertEquals(expected.provenance(), actual.provenance());
    Network a = expected.network();
    Network b = actual.network();
    assertEquals(a.architecture(), b.architecture());
    assertEquals(a.base(), b.base());
    assertEquals(List.copyOf(a.free().entrySet()), List.copyOf(b.free().entrySet()));
    assertEquals(a.problem().name(), b.problem().name());
    assertEquals(a.problem().parameters(), b.problem().parameters());
    assertSame(a.problem().a(), b.problem().a());
    assertSame(a.problem().b(), b.problem().b());
  }

  private static void assertSame(LinearOperator expected, LinearOperator actual) {
    assertEquals(expected.getClass(), actual.getClass());
    assertEquals(expected.toMatrix(), actual.toMatrix());
    if (expected instanceof DiagonalOperator diagonal) {
      assertEquals(diagonal.isScaledIdentity(), ((DiagonalOperator) actual).isScaledIdentity());
    }
  }

  /** The sentence that a user is shown. */
  static String refusal(Executable action) {
    return assertThrows(InputException.class, action).getMessage();
  }
}

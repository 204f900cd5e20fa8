package org.dladmm.training.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.network.Parametrisation;
import org.dladmm.operator.LinearOperator;
import org.dladmm.problem.Problem;
import org.dladmm.problem.ProblemCatalogue;
import org.dladmm.training.model.proto.StoredArchitecture;
import org.dladmm.training.model.proto.StoredModel;
import org.dladmm.training.model.proto.StoredParameter;
import org.dladmm.training.model.proto.StoredProblem;

/**
 * Turns a stored message back into a model.
 *
 * <p>The message may claim anything. What is only a number in it, such as the size of an identity
 * or the count of layers, is compared with matrices that are really there before anything is made
 * of that size.
 */
final class ModelDecoder {
  private ModelDecoder() {}

  /**
   * The model, its problem found in the catalogue.
   *
   * @throws RuntimeException if the parts do not fit together; the message says which
   */
  static Model decode(StoredModel stored, ProblemCatalogue catalogue) {
    Matrix base = MatrixCodec.decode("the base W0", stored.getBase());
    Problem problem = problem(stored.getProblem(), base, catalogue);
    Map<String, Matrix> free = free(stored);
    Architecture architecture = architecture(stored.getArchitecture());
    if (!architecture.tied() && architecture.layers() > free.size()) {
      throw new IllegalArgumentException(
          "it claims %d layers, but has only %d parameters"
              .formatted(architecture.layers(), free.size()));
    }
    Provenance provenance = ProvenanceCodec.decode(stored.getProvenance());
    provenance.data().require(problem);
    return new Model(Network.of(problem, architecture, base, free), provenance);
  }

  private static Problem problem(StoredProblem stored, Matrix base, ProblemCatalogue catalogue) {
    LinearOperator a = OperatorCodec.decode("A", stored.getA());
    LinearOperator b = OperatorCodec.decode("B", stored.getB());
    requireBase(base, a);
    if (b.rows() != a.rows()) {
      throw new IllegalArgumentException(
          "A is %s, but B is %s, and both need as many rows".formatted(a.shape(), b.shape()));
    }
    return catalogue.problem(stored.getName(), stored.getParametersMap(), a, b);
  }

  /** W0 has the shape of A, whether or not the parametrisation uses it. */
  static void requireBase(Matrix base, LinearOperator a) {
    if (base.rows() != a.rows() || base.columns() != a.columns()) {
      throw new IllegalArgumentException(
          "the base W0 is %s, but A is %s".formatted(base.shape(), a.shape()));
    }
  }

  private static Map<String, Matrix> free(StoredModel stored) {
    Map<String, Matrix> free = new LinkedHashMap<>();
    for (StoredParameter parameter : stored.getParametersList()) {
      String name = parameter.getName();
      Matrix value = MatrixCodec.decode("the parameter '" + name + "'", parameter.getFree());
      if (free.put(name, value) != null) {
        throw new IllegalArgumentException("the parameter '" + name + "' is there twice");
      }
    }
    return free;
  }

  private static Architecture architecture(StoredArchitecture stored) {
    return new Architecture(
        stored.getLayers(),
        parametrisation(stored.getParametrisation()),
        stored.getTied(),
        stored.getExactEStep(),
        stored.getSeparatePenalties());
  }

  private static Parametrisation parametrisation(String label) {
    return Arrays.stream(Parametrisation.values())
        .filter(p -> p.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no parametrisation '%s'; there are: %s"
                        .formatted(
                            label,
                            Arrays.stream(Parametrisation.values())
                                .map(Parametrisation::label)
                                .collect(Collectors.joining(", ")))));
  }
}

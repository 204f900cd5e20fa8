package org.dladmm.training.model;

import java.util.stream.Stream;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.operator.DenseOperator;
import org.dladmm.operator.LinearOperator;
import org.dladmm.problem.Problem;
import org.dladmm.training.InputException;
import org.dladmm.training.model.proto.StoredArchitecture;
import org.dladmm.training.model.proto.StoredModel;
import org.dladmm.training.model.proto.StoredParameter;
import org.dladmm.training.model.proto.StoredProblem;

/** Turns a model into the message that is stored. */
final class ModelEncoder {
  /** A message cannot be longer than 2 GiB; what is no matrix needs far less than is left here. */
  private static final long MOST_VALUES = (Integer.MAX_VALUE - (64L << 20)) / Double.BYTES;

  private ModelEncoder() {}

  /**
   * The message.
   *
   * @throws InputException if an operator is of a kind that cannot be stored, a value is not
   *     finite, or the matrices are too large
   * @throws IllegalArgumentException if the base has not the shape of A, or the provenance is that
   *     of another problem
   */
  static StoredModel encode(Model model) {
    Network network = model.network();
    ModelDecoder.requireBase(network.base(), network.problem().a());
    requireLength(network);
    model.provenance().data().require(network.problem());
    StoredModel.Builder result =
        StoredModel.newBuilder()
            .setProblem(problem(network.problem()))
            .setArchitecture(architecture(network.architecture()))
            .setBase(MatrixCodec.encode("the base W0", network.base()))
            .setProvenance(ProvenanceCodec.encode(model.provenance()));
    network
        .free()
        .forEach(
            (name, free) ->
                result.addParameters(
                    StoredParameter.newBuilder()
                        .setName(name)
                        .setFree(MatrixCodec.encode("the parameter '" + name + "'", free))));
    return result.build();
  }

  private static void requireLength(Network network) {
    Stream<Matrix> operators =
        Stream.of(network.problem().a(), network.problem().b())
            .filter(DenseOperator.class::isInstance)
            .map(LinearOperator::toMatrix);
    Stream<Matrix> learned =
        Stream.concat(Stream.of(network.base()), network.free().values().stream());
    long values = Stream.concat(operators, learned).mapToLong(m -> m.values().length).sum();
    if (values > MOST_VALUES) {
      throw new InputException(
          ("the model has %d values, but a model file holds at most %d;"
                  + " use fewer layers, or tied ones")
              .formatted(values, MOST_VALUES));
    }
  }

  private static StoredProblem problem(Problem problem) {
    return StoredProblem.newBuilder()
        .setName(problem.name())
        .putAllParameters(problem.parameters())
        .setA(OperatorCodec.encode("A", problem.a()))
        .setB(OperatorCodec.encode("B", problem.b()))
        .build();
  }

  private static StoredArchitecture architecture(Architecture architecture) {
    return StoredArchitecture.newBuilder()
        .setLayers(architecture.layers())
        .setParametrisation(architecture.parametrisation().label())
        .setTied(architecture.tied())
        .setExactEStep(architecture.exactEStep())
        .setSeparatePenalties(architecture.separatePenalties())
        .build();
  }
}

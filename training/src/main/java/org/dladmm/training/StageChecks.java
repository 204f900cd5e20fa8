package org.dladmm.training;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dladmm.network.Network;
import org.dladmm.network.Parameter;
import org.dladmm.network.Parametrisation;
import org.dladmm.training.loss.Loss;
import org.dladmm.training.loss.Truth;
import org.dladmm.training.recipe.Recipe;
import org.dladmm.training.recipe.Stage;

/**
 * Refuses, before anything is trained, stages that do not fit the network or the columns.
 *
 * @param recipe the stages
 * @param source columns of the stages that have none of their own
 */
record StageChecks(Recipe recipe, SampleSource source) {
  /**
   * Checks all stages for training that begins with a network.
   *
   * @throws InputException if columns lack what a loss needs
   * @throws IllegalArgumentException if something else does not fit
   */
  void fit(Network network) {
    Network whole = network;
    Set<String> named = new TreeSet<>();
    Set<String> known = new TreeSet<>();
    for (Stage stage : recipe.stages()) {
      Network part = stage.part().of(whole);
      whole = stage.part().converted(whole);
      truth(stage);
      weights(stage.loss(), part.layers(), stage.name());
      penalties(stage, whole.architecture().parametrisation());
      named.addAll(stage.method().rates().others().keySet());
      for (Parameter parameter : whole.parameters()) {
        known.add(parameter.name());
        known.add(parameter.kind());
      }
    }
    named.removeAll(known);
    if (!named.isEmpty()) {
      throw new IllegalArgumentException(
          "a rate is given for '%s', which is no parameter of the network; there are: %s"
              .formatted(
                  named.iterator().next(),
                  known.stream().filter(n -> !n.contains(".")).collect(Collectors.joining(", "))));
    }
  }

  private void truth(Stage stage) {
    Set<Truth> needs = stage.loss().layerLoss().needs();
    if (!stage.data().orElse(source).truth().containsAll(needs)) {
      throw new InputException(
          needs.contains(Truth.Z)
              ? "the supervised loss needs Z* and E* of the training columns; give them, or choose a loss that does without: gap, objective"
              : "the losses 'noise' and 'signal' need E* of the training columns; give it (images.renoise=true for images), or choose a loss that does without: gap, objective");
    }
  }

  private static void weights(Loss loss, int layers, String stage) {
    if (!(loss.weight(layers) > 0)) {
      throw new IllegalArgumentException(
          "in the stage '%s' the losses of all %d layers have the weight 0; give one of them more"
              .formatted(stage, layers));
    }
  }

  private static void penalties(Stage stage, Parametrisation parametrisation) {
    if (stage.penalties().inconsistency() > 0 && parametrisation != Parametrisation.FULL) {
      throw new IllegalArgumentException(
          "the penalty on inconsistency is one on W1, which the %s parametrisation has not; take the full one, or leave the penalty out"
              .formatted(parametrisation.label()));
    }
  }
}

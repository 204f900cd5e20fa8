package org.dladmm.training.config;

import static org.dladmm.training.config.Refusals.read;
import static org.dladmm.training.config.Refusals.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of texts that are no configuration. */
class ConfigRefusalTest {
  private static final String CURE =
      " must consist of keys and values, such as 'network: {layers: 15}', but it ";

  @Test
  void aTypoNamesTheNearestKey() {
    assertEquals(
        "my.yaml: there is no key 'network.leyers'; did you mean 'layers'? There are: layers,"
            + " parametrisation, tied, exactEStep, separatePenalties",
        refusal("network: {leyers: 3}"));
    assertTrue(
        refusal("sead: 3")
            .startsWith(
                "my.yaml: there is no key 'sead'; did you mean 'seed'? There are: problem,"));
    assertEquals(
        "my.yaml: there is no key 'loss.colour'; there are: kind, mix, layers, weights, scale",
        refusal("loss: {colour: red}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n", "# nothing\n", "---\n", "null"})
  void anEmptyFileIsNamed(String text) {
    assertEquals("my.yaml" + CURE + "is empty", refusal(text));
  }

  @Test
  void whatIsNoMapIsNamed() {
    assertEquals("my.yaml" + CURE + "is a single array", refusal("- network\n- loss"));
    assertEquals("my.yaml" + CURE + "is a single string", refusal("network"));
    assertEquals("my.yaml" + CURE + "is a single number", refusal("15"));
  }

  @Test
  void malformedYamlIsNamedWithItsLine() {
    String message = refusal("network:\n  layers: 3\n   tied: true\n");
    assertTrue(message.startsWith("my.yaml (line 3, column "), message);
    assertTrue(message.contains(" is not valid YAML: "), message);
    assertTrue(message.endsWith("; check indentation, colons and quotes"), message);
    assertTrue(refusal("network: {layers: 3\n").contains("is not valid YAML"));
    assertTrue(refusal("a: \u0001").contains("is not valid YAML"));
  }

  @Test
  void aKeyThatIsThereTwiceIsNamed() {
    String message = refusal("seed: 1\nnetwork: {layers: 3, layers: 4}\n");
    assertTrue(message.startsWith("my.yaml (line 2"), message);
    assertTrue(message.contains("Duplicate field 'layers'"), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed: 1\n---\nseed: 2\n", "{seed: 1} {seed: 2}", "{seed: 1} }"})
  void moreThanOneDocumentIsRefused(String text) {
    assertTrue(refusal(text).startsWith("my.yaml (line "), () -> refusal(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "network: {layers: many} | network.layers | many | a whole number, such as 15",
        "network: {layers: 1.5} | network.layers | 1.5 | a whole number, such as 15",
        "network: {layers: true} | network.layers | true | a whole number, such as 15",
        "network: {layers: ''} | network.layers | '' | a whole number, such as 15",
        "network: {layers: 99999999999} | network.layers | 99999999999 | a whole number, such as 15",
        "network: {tied: perhaps} | network.tied | perhaps | true or false",
        "start: {beta: big} | start.beta | big | a number, such as 1",
        "start: {beta: ''} | start.beta | '' | a number, such as 1",
        "training: {momentum: x} | training.momentum | x | a number, such as 0",
        "training: {rates: {vectors: x}} | training.rates.vectors | x | a number, such as 0.001",
        "problem: {parameters: {alpha: x}} | problem.parameters.alpha | x | a number, such as 0.5",
        "problem: {parameters: {alpha: ''}} | problem.parameters.alpha | '' | a number, such as 0.5",
        "problem: {parameters: {a: [1]}} | problem.parameters.a | [1] | a number, such as 0.5",
        "problem: {parameters: 3} | problem.parameters | 3 | numbers by name, such as {alpha: 0.5}",
        "problem: {parameters: [3]} | problem.parameters | [3] | numbers by name, such as {alpha: 0.5}"
      })
  void aValueOfTheWrongKindIsNamed(String text, String key, String value, String kind) {
    assertEquals(
        "my.yaml: the value of '" + key + "' cannot be '" + value + "'; it must be " + kind,
        refusal(text));
  }

  @Test
  void sectionsAndValuesAreNotEachOther() {
    assertEquals(
        "my.yaml: 'loss' must have keys of its own: kind, mix, layers, weights, scale",
        refusal("loss: gap"));
    assertEquals(
        "my.yaml: 'loss' must have keys of its own: kind, mix, layers, weights, scale",
        refusal("loss:"));
    assertEquals(
        "my.yaml: 'loss.kind' must be a single value, such as \"supervised\"",
        refusal("loss: {kind: {gap: 1}}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "network: {parametrisation: big} | 'network.parametrisation' cannot be 'big'; it must be one"
            + " of: full, scalar, consistent",
        "loss: {kind: l2} | 'loss.kind' cannot be 'l2'; it must be one of: supervised, gap,"
            + " surrogate, objective, noise, signal",
        "loss: {layers: first} | 'loss.layers' cannot be 'first'; it must be one of: all, last",
        "loss: {scale: log} | 'loss.scale' cannot be 'log'; it must be one of: linear, logarithmic",
        "training: {optimiser: lbfgs} | 'training.optimiser' cannot be 'lbfgs'; it must be one of:"
            + " adam, adamw, sgd",
        "training: {schedule: {kind: up}} | 'training.schedule.kind' cannot be 'up'; it must be one"
            + " of: constant, cosine, steps",
        "training: {activations: forgotten} | 'training.activations' cannot be 'forgotten'; it must"
            + " be one of: stored, recomputed"
      })
  void anUnknownChoiceNamesThoseThereAre(String text, String sentence) {
    TrainingConfig config = read(text);
    assertEquals(
        sentence,
        refusal(
            () -> {
              Choices.architecture(config.network());
              Choices.loss(config.loss());
              Choices.optimiser(config.training());
              Choices.rates(config.training());
              Choices.activations(config.training());
            }));
  }
}

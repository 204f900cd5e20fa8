package org.dladmm.training.config;

import static org.dladmm.training.config.Refusals.refusal;
import static org.dladmm.training.config.Refusals.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --set key.sub=value} does. */
class AssignmentTest {
  @ParameterizedTest
  @CsvSource({"2, 2", "0.5, 0.5", "1e-3, 0.001", ".5, 0.5", "-.5, -0.5", "+3, 3", "' 7 ', 7"})
  void numbers(String text, double value) {
    assertEquals(value, set("start.beta=" + text).start().beta());
  }

  @Test
  void booleansAndTexts() {
    assertTrue(set("network.tied=true").network().tied());
    assertEquals("lasso", set("problem.name=lasso").problem().name());
    assertEquals("", set("problem.name=").problem().name());
    assertEquals("3", set("seed=3").seed());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file.mat:X",
        "a=b.npy",
        "C:\\data\\x.csv:T",
        "dir: x: y.npy",
        "#1.npy",
        "a #b.npy",
        "@x.npy",
        "*.npy",
        "&x",
        "!x",
        "%x",
        "`x`",
        "'x",
        "\"x",
        "? x",
        "- x",
        "x: ",
        "null",
        "~",
        "~/x.npy",
        "-x.npy",
        "π.npy",
        "|",
        ">",
        "x,y"
      })
  void aFileMayHaveAnyName(String name) {
    assertEquals(name.strip(), set("data.X=" + name).data().X());
  }

  @Test
  void mapsSetManyKeysAtOnce() {
    assertEquals(
        Map.of("alpha", 0.25), set("problem.parameters={alpha: 0.25}").problem().parameters());
    assertEquals(Map.of("a", 1.0), set("problem.parameters.a=1").problem().parameters());
    assertEquals(3, set("network={layers: 3}").network().layers());
    assertEquals(9, set("network={layers: 3}", "network.layers=9").network().layers());
  }

  @Test
  void keysMayHaveSpacesAround() {
    assertEquals(3, set(" network.layers = 3").network().layers());
  }

  @ParameterizedTest
  @ValueSource(strings = {"network.layers", "=3", "", "layers 3"})
  void withoutAnEqualsSignNothingIsSet(String assignment) {
    assertEquals(
        "'" + assignment + "' sets nothing; write it as key.sub=value, such as network.layers=10",
        refusal(() -> set(assignment)));
  }

  @Test
  void unknownKeysAreNamed() {
    assertEquals(
        "my.yaml: there is no key 'network.layer'; did you mean 'layers'? There are: layers,"
            + " parametrisation, tied, exactEStep, separatePenalties",
        refusal(() -> set("network.layer=3")));
    assertTrue(
        refusal(() -> set("x.y.z=3"))
            .startsWith("my.yaml: there is no key 'x'; there are: problem,"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".=3", "..=3", " =3", ".layers=3", "network.=3", "network..layers=3"})
  void keysWithoutANameAreUnknown(String assignment) {
    assertTrue(refusal(() -> set(assignment)).startsWith("my.yaml: there is no key '"));
  }

  @Test
  void aValueOfTheWrongKindIsRefused() {
    assertEquals(
        "my.yaml: the value of 'network.layers' cannot be '1.5'; it must be a whole number, such as"
            + " 15",
        refusal(() -> set("network.layers=1.5")));
    assertEquals(
        "my.yaml: 'data.X' must be a single value, such as \"\"",
        refusal(() -> set("data.X=[a, b]")));
    assertEquals(
        "my.yaml: 'network' must have keys of its own: layers, parametrisation, tied, exactEStep,"
            + " separatePenalties",
        refusal(() -> set("network=3")));
    assertTrue(
        refusal(() -> set("problem.parameters={alpha: 1"))
            .startsWith("problem.parameters={alpha: 1 (line 1, column "));
  }
}

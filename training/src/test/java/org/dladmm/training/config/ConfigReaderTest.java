package org.dladmm.training.config;

import static org.dladmm.training.config.Refusals.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.dladmm.training.Simulation;
import org.junit.jupiter.api.Test;

class ConfigReaderTest {
  @Test
  void theDefaultsAreAConfiguration() {
    TrainingConfig defaults = read(ConfigReader.defaults());
    assertEquals(defaults, read("{}"));
    assertEquals("l1-l1", defaults.problem().name());
    assertEquals(Map.of(), defaults.problem().parameters());
    assertEquals(15, defaults.network().layers());
    assertEquals(1.004, defaults.start().step());
    assertEquals(1e-4, defaults.training().rates().weights());
    assertEquals("", defaults.engine());
    assertEquals(Map.of(), defaults.settings());
  }

  @Test
  void everyKeyHasADefault() throws ReflectiveOperationException {
    checkComplete(read("{}"));
  }

  private static void checkComplete(Record config) throws ReflectiveOperationException {
    for (RecordComponent component : config.getClass().getRecordComponents()) {
      String line = "(?m)^ *" + component.getName() + ":.*";
      assertTrue(
          ConfigReader.defaults().lines().anyMatch(l -> l.matches(line)), component::getName);
      Object value = component.getAccessor().invoke(config);
      assertTrue(value != null, component::getName);
      if (value instanceof Record inner) {
        checkComplete(inner);
      }
    }
  }

  @Test
  void whatIsGivenReplacesTheDefaultAndNothingElse() {
    TrainingConfig config = read("network: {layers: 7}\nseed: 12\nstart: {beta: 2.5}");
    TrainingConfig defaults = read("{}");
    assertEquals(7, config.network().layers());
    assertEquals(defaults.network().parametrisation(), config.network().parametrisation());
    assertEquals(2.5, config.start().beta());
    assertEquals(defaults.start().step(), config.start().step());
    assertEquals(defaults.training(), config.training());
    assertEquals(Map.of("seed", "12"), config.settings());
  }

  @Test
  void aWholeNumberWillDoForANumberAndANumberForAText() {
    TrainingConfig config = read("start: {beta: 2}\nproblem: {name: 7}\nthreads: 2");
    assertEquals(2, config.start().beta());
    assertEquals("7", config.problem().name());
    assertEquals("2", config.threads());
  }

  @Test
  void nullMeansNotGiven() {
    TrainingConfig config = read("data: {X: null, Z: ~, E: }\nnetwork: {layers: null}\nseed:");
    assertEquals(read("{}"), config);
    assertEquals(read("{}"), read("problem: {parameters: {alpha: null}}"));
  }

  @Test
  void parametersAreOfAnyName() {
    TrainingConfig config = read("problem: {parameters: {alpha: 0.5, δ/x: 3}}");
    assertEquals(Map.of("alpha", 0.5, "δ/x", 3.0), config.problem().parameters());
  }

  @Test
  void whatIsWrittenReadsTheSame() {
    TrainingConfig config =
        read(
            "problem: {name: lasso, parameters: {alpha: 0.1}, A: 'dir: x/a.mat:A=b'}\n"
                + "data: {X: \"C:\\\\x.npy:T\", Z: 'no', E: '007'}\n"
                + "training: {rates: {weights: 1e-300}, schedule: {kind: steps}}\n"
                + "network: {tied: true}\nseed: -9223372036854775808");
    assertEquals(config, read(new ConfigReader().write(config)));
    assertEquals(read("{}"), read(new ConfigReader().write(read("{}"))));
  }

  @Test
  void theSimulationIsThatOfItsNumbers() {
    TrainingConfig config = read("simulation: {m: 9, d: 4, density: 0.3, deviation: 2}");
    assertTrue(config.simulation().given());
    assertEquals(new Simulation(9, 4, 0.3, 2, 5), config.simulation().simulation(5));
    assertTrue(!read("{}").simulation().given());
  }

  @Test
  void assignmentsComeLastAndInTheirOrder() {
    TrainingConfig config =
        new ConfigReader()
            .read(
                "network: {layers: 3, tied: true}",
                "x",
                List.of("network.layers=4", "network.layers=5"));
    assertEquals(5, config.network().layers());
    assertTrue(config.network().tied());
  }
}

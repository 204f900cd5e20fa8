package org.dladmm.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalLong;
import org.dladmm.configuration.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineSettingsTest {
  @Test
  void withoutSettingsThereAreDefaults() {
    assertEquals(EngineOptions.defaults(), EngineSettings.options(Settings.none()));
    assertEquals(OptionalLong.empty(), EngineSettings.seed(Settings.none()));
  }

  @Test
  void settingsAreRead() {
    Settings settings =
        Settings.none().configured(Map.of("precision", "float64", "threads", "7", "seed", "-3"));
    assertEquals(new EngineOptions(Precision.FLOAT64, 7), EngineSettings.options(settings));
    assertEquals(OptionalLong.of(-3), EngineSettings.seed(settings));
  }

  @ParameterizedTest
  @CsvSource({"precision, double", "threads, 0", "threads, -1", "threads, many", "seed, 1.5"})
  void aWrongValueIsRefusedByName(String name, String value) {
    Settings settings = Settings.none().explicit(Map.of(name, value));
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> {
                  EngineSettings.options(settings);
                  EngineSettings.seed(settings);
                })
            .getMessage();
    assertTrue(
        message.contains("'" + name + "' is '" + value + "', but " + name + " must be "), message);
  }
}

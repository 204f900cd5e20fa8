package org.dladmm.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {
  static List<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    for (SettingOrigin a : SettingOrigin.values()) {
      for (SettingOrigin b : SettingOrigin.values()) {
        if (a.compareTo(b) < 0) {
          pairs.add(Arguments.of(a, b));
        }
      }
    }
    return pairs;
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theEarlierPlaceWinsWhicheverWasToldFirst(SettingOrigin earlier, SettingOrigin later) {
    for (Settings settings :
        List.of(
            given(given(Settings.none(), earlier, "a"), later, "b"),
            given(given(Settings.none(), later, "b"), earlier, "a"))) {
      assertEquals(Optional.of(new Setting("engine", "a", earlier)), settings.get("engine"));
    }
  }

  private static Settings given(Settings settings, SettingOrigin origin, String value) {
    Map<String, String> values = Map.of(origin.key("engine"), value);
    return settings.with(origin, key -> Optional.ofNullable(values.get(key)));
  }

  @Test
  void whatNobodyGaveIsAbsent() {
    assertEquals(Optional.empty(), Settings.none().get("engine"));
    assertEquals(Optional.empty(), Settings.none().explicit(Map.of("threads", "2")).get("engine"));
  }

  @Test
  void placesHaveTheirOwnNamesForASetting() {
    assertEquals(
        "the system property dladmm.engine", SettingOrigin.SYSTEM_PROPERTY.describe("engine"));
    assertEquals(
        "the environment variable DLADMM_ENGINE", SettingOrigin.ENVIRONMENT.describe("engine"));
    assertEquals(
        "the environment variable DLADMM_MAX_ITERATIONS",
        SettingOrigin.ENVIRONMENT.describe("max-iterations"));
    assertEquals("the option or API call 'engine'", SettingOrigin.EXPLICIT.describe("engine"));
    assertEquals(
        "the configuration's key 'engine'", SettingOrigin.CONFIGURATION.describe("engine"));
  }

  @Test
  void aBlankPropertyOrVariableCountsAsNotGiven() {
    Settings settings =
        given(
            given(Settings.none(), SettingOrigin.SYSTEM_PROPERTY, ""),
            SettingOrigin.ENVIRONMENT,
            " ");
    assertEquals(Optional.empty(), settings.get("engine"));
    assertEquals(
        "", Settings.none().explicit(Map.of("engine", "")).get("engine").orElseThrow().value());
  }

  @Test
  void theSystemPropertiesOfTheProcessAreSeen() {
    System.setProperty("dladmm.a-setting-of-this-test", "x");
    try {
      assertEquals("x", Settings.ofProcess().get("a-setting-of-this-test").orElseThrow().value());
    } finally {
      System.clearProperty("dladmm.a-setting-of-this-test");
    }
    assertEquals(Optional.empty(), Settings.ofProcess().get("a-setting-of-this-test"));
  }

  @Test
  void aValueThatCannotBeReadIsRefusedWithItsPlace() {
    Settings settings = given(Settings.none(), SettingOrigin.ENVIRONMENT, "two");
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> settings.get("engine", "a whole number", Integer::valueOf))
            .getMessage();
    assertEquals(
        "the environment variable DLADMM_ENGINE is 'two', but engine must be a whole number",
        message);
    assertTrue(
        given(Settings.none(), SettingOrigin.ENVIRONMENT, " 2 ")
            .get("engine", "a number", Integer::valueOf)
            .isPresent());
  }
}

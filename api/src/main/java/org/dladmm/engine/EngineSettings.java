package org.dladmm.engine;

import java.util.Map;
import java.util.OptionalLong;
import org.dladmm.configuration.Settings;

/**
 * The settings that concern engines, by name: {@code engine}, {@code precision}, {@code threads},
 * {@code seed}.
 */
public final class EngineSettings {
  public static final String ENGINE = "engine";
  public static final String PRECISION = "precision";
  public static final String THREADS = "threads";
  public static final String SEED = "seed";

  private EngineSettings() {}

  /**
   * The options that the settings ask for; {@link EngineOptions#defaults()} where they say nothing.
   *
   * @throws IllegalArgumentException for a value that is none; the message says where it was given
   */
  public static EngineOptions options(Settings settings) {
    EngineOptions defaults = EngineOptions.defaults();
    Precision precision =
        settings.get(PRECISION, "float32 or float64", Precision::of).orElse(defaults.precision());
    int threads =
        settings
            .get(THREADS, "a whole number of 1 or more", EngineSettings::positive)
            .orElse(defaults.threads());
    return new EngineOptions(precision, threads);
  }

  /** The settings that ask for these options, by name. */
  public static Map<String, String> of(EngineOptions options) {
    return Map.of(
        PRECISION, options.precision().label(), THREADS, String.valueOf(options.threads()));
  }

  /**
   * The seed that the settings ask for, if any.
   *
   * @throws IllegalArgumentException for a value that is none; the message says where it was given
   */
  public static OptionalLong seed(Settings settings) {
    return settings
        .get(SEED, "a whole number", Long::valueOf)
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  private static int positive(String text) {
    int value = Integer.parseInt(text);
    if (value < 1) {
      throw new IllegalArgumentException(text + " is less than 1");
    }
    return value;
  }
}

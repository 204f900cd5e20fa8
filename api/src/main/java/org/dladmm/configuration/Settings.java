package org.dladmm.configuration;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The settings in force, looked up by name: explicit ones come before the configuration file's,
 * these before system properties, and these before environment variables.
 *
 * <p>Immutable; nothing is cached, so a look-up sees a system property that was changed meanwhile.
 * A system property or environment variable that is blank counts as not given.
 */
public final class Settings {
  private final Map<SettingOrigin, Function<String, Optional<String>>> places;

  private Settings(Map<SettingOrigin, Function<String, Optional<String>>> places) {
    this.places = places;
  }

  /** No setting at all. */
  public static Settings none() {
    return new Settings(new EnumMap<>(SettingOrigin.class));
  }

  /** The system properties and environment variables of this process. */
  public static Settings ofProcess() {
    return none()
        .with(SettingOrigin.SYSTEM_PROPERTY, key -> Optional.ofNullable(System.getProperty(key)))
        .with(SettingOrigin.ENVIRONMENT, key -> Optional.ofNullable(System.getenv(key)));
  }

  /** These settings, and explicit ones by name; they replace all explicit ones there were. */
  public Settings explicit(Map<String, String> values) {
    return with(SettingOrigin.EXPLICIT, lookup(values));
  }

  /** These settings, and a configuration file's by name. */
  public Settings configured(Map<String, String> values) {
    return with(SettingOrigin.CONFIGURATION, lookup(values));
  }

  /**
   * These settings, with one place's looked up by {@code lookup}, which is asked for what the
   * setting is called there ({@code dladmm.engine} among system properties).
   */
  public Settings with(SettingOrigin origin, Function<String, Optional<String>> lookup) {
    Map<SettingOrigin, Function<String, Optional<String>>> extended = new EnumMap<>(places);
    extended.put(origin, lookup);
    return new Settings(extended);
  }

  /** The setting {@code name} from the first place that has it. */
  public Optional<Setting> get(String name) {
    return places.entrySet().stream()
        .flatMap(place -> in(place.getKey(), name).stream())
        .findFirst();
  }

  /**
   * The value of the setting {@code name} as a {@code T}, if it was given.
   *
   * @param expected what the value has to be, in words that follow "must be"
   * @throws IllegalArgumentException if {@code parser} refuses it with one; the message says who
   *     gave what
   */
  public <T> Optional<T> get(String name, String expected, Function<String, T> parser) {
    return get(name).map(setting -> setting.as(expected, parser));
  }

  private Optional<Setting> in(SettingOrigin origin, String name) {
    boolean blankCounts = origin == SettingOrigin.EXPLICIT || origin == SettingOrigin.CONFIGURATION;
    return places
        .get(origin)
        .apply(origin.key(name))
        .filter(value -> blankCounts || !value.isBlank())
        .map(value -> new Setting(name, value, origin));
  }

  private static Function<String, Optional<String>> lookup(Map<String, String> values) {
    Map<String, String> copy = Map.copyOf(values);
    return name -> Optional.ofNullable(copy.get(name));
  }
}

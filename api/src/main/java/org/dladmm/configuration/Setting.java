package org.dladmm.configuration;

import java.util.function.Function;

/**
 * A setting that was given, and where.
 *
 * @param name {@code "engine"}, {@code "threads"}, …
 * @param value as it was written
 * @param origin the place that won
 */
public record Setting(String name, String value, SettingOrigin origin) {
  /** {@code "the environment variable DLADMM_ENGINE"}. */
  public String describeOrigin() {
    return origin.describe(name);
  }

  /**
   * The value as a {@code T}.
   *
   * @param expected what the value has to be, in words that follow "must be"
   * @throws IllegalArgumentException if {@code parser} refuses it with one; the message says who
   *     gave what
   */
  public <T> T as(String expected, Function<String, T> parser) {
    try {
      return parser.apply(value.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          describeOrigin() + " is '" + value + "', but " + name + " must be " + expected, e);
    }
  }
}

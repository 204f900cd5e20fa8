package org.dladmm.cli;

import java.util.Locale;
import org.dladmm.configuration.Settings;

/**
 * How much the user wants to be told.
 *
 * @param verbose more than usual, with the stack trace of a failure
 * @param quiet results and errors only
 */
record Verbosity(boolean verbose, boolean quiet) {
  static final String VERBOSE = "verbose";
  static final String QUIET = "quiet";

  /**
   * What the settings say.
   *
   * @throws org.dladmm.training.InputException for a value that is neither true nor false
   */
  static Verbosity of(Settings settings) {
    return new Verbosity(flag(settings, VERBOSE), flag(settings, QUIET));
  }

  private static boolean flag(Settings settings, String name) {
    return UserValues.check(() -> settings.get(name, "true or false", Verbosity::parse))
        .orElse(false);
  }

  private static boolean parse(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text + " is neither true nor false");
    };
  }
}

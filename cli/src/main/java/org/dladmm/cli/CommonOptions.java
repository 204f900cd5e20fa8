package org.dladmm.cli;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.EngineSettings;
import picocli.CommandLine.Option;

/**
 * The options that every command has. Their values are checked where settings of every origin are:
 * in {@link Session}.
 */
final class CommonOptions {
  @Option(
      names = "--engine",
      paramLabel = "ID",
      description =
          "The engine that computes; without it, the best that is usable ('dladmm engines' lists them).")
  private String engine;

  @Option(
      names = "--plugin",
      paramLabel = "JAR",
      description = "A jar with engines or problems of your own; may be repeated.")
  private List<String> plugins = new ArrayList<>();

  @Option(names = "--precision", paramLabel = "P", description = "float32 or float64.")
  private String precision;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of the engine; without it, one for each processor.")
  private String threads;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Where random numbers start, for commands that draw some.")
  private String seed;

  @Option(names = "--verbose", description = "Tell more, with the stack trace of a failure.")
  private boolean verbose;

  @Option(
      names = "--quiet",
      description = "No progress and no remarks; results and errors are still printed.")
  private boolean quiet;

  /**
   * The settings in force: these options, then the configuration, then system properties, then
   * environment variables.
   */
  Settings settings(Map<String, String> configuration) {
    Map<String, String> given = new TreeMap<>();
    put(given, EngineSettings.ENGINE, engine);
    put(given, EngineSettings.PRECISION, precision);
    put(given, EngineSettings.THREADS, threads);
    put(given, EngineSettings.SEED, seed);
    put(given, Session.PLUGIN, plugins.isEmpty() ? null : String.join(File.pathSeparator, plugins));
    put(given, Verbosity.VERBOSE, verbose ? "true" : null);
    put(given, Verbosity.QUIET, quiet ? "true" : null);
    return Settings.ofProcess().configured(configuration).explicit(given);
  }

  private static void put(Map<String, String> given, String name, String value) {
    if (value != null) {
      given.put(name, value);
    }
  }
}

package org.dladmm.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.dladmm.cli.progress.Progress;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Availability;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineChoice;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineSettings;
import org.dladmm.engine.Engines;
import org.dladmm.engine.Precision;
import org.dladmm.problem.ProblemCatalogue;

/**
 * What a command works with: the settings in force, where to print, and what engines and problems
 * there are.
 */
public final class Session implements AutoCloseable {
  static final String PLUGIN = "plugin";

  private final Console console;
  private final Settings settings;
  private final Verbosity verbosity;
  private final PluginLoader plugins;

  private Session(Console console, Settings settings, Verbosity verbosity, PluginLoader plugins) {
    this.console = console;
    this.settings = settings;
    this.verbosity = verbosity;
    this.plugins = plugins;
  }

  /**
   * A session with the given settings.
   *
   * @throws org.dladmm.training.InputException for a setting that is none, or a plug-in that is not
   *     there
   */
  static Session open(Console console, Settings settings) {
    Verbosity verbosity = Verbosity.of(settings);
    // what is wrong is told at once, also by commands that do not look at it
    UserValues.check(() -> EngineSettings.options(settings));
    UserValues.check(() -> EngineSettings.seed(settings));
    List<String> jars =
        settings.get(PLUGIN).map(s -> PluginLoader.split(s.value())).orElse(List.of());
    return new Session(console, settings, verbosity, PluginLoader.of(jars));
  }

  public Settings settings() {
    return settings;
  }

  /** What happens when the process is asked to end. */
  public Interruption interruption() {
    return console.interruption();
  }

  /** Where results are printed. */
  public PrintStream out() {
    return console.out();
  }

  /** A sentence on standard error, unless the user wants quiet. */
  public void remark(String sentence) {
    if (!verbosity.quiet()) {
      console.message(sentence);
    }
  }

  /**
   * A sentence on standard error, for those who want quiet too: a part of the work has failed, and
   * the rest goes on.
   */
  public void failure(String sentence) {
    console.message(sentence);
  }

  /** A sentence on standard error for those who want to know more. */
  public void detail(String sentence) {
    if (verbosity.verbose()) {
      console.message(sentence);
    }
  }

  /** Shows how far long work has come, in the way that suits the console. */
  public Progress progress() {
    if (verbosity.quiet()) {
      return Progress.silent();
    }
    return console.terminal()
        ? Progress.bar(console.err(), console.width())
        : Progress.lines(console.err());
  }

  /** The engines on the class path and in plug-ins. */
  public Engines engines() {
    return Engines.discover(plugins.classLoader());
  }

  /** The jars of plug-ins. */
  public List<Path> pluginJars() {
    return plugins.jars();
  }

  /** Where engines and problems are looked for. */
  public ClassLoader pluginLoader() {
    return plugins.classLoader();
  }

  /** The problems on the class path and in plug-ins. */
  public ProblemCatalogue problems() {
    return UserValues.check(() -> ProblemCatalogue.load(plugins.classLoader()));
  }

  /**
   * How an engine is to be opened.
   *
   * @param usual the precision where none is asked for
   */
  public EngineOptions engineOptions(Precision usual) {
    EngineOptions options = UserValues.check(() -> EngineSettings.options(settings));
    return settings.get(EngineSettings.PRECISION).isPresent()
        ? options
        : options.withPrecision(usual);
  }

  /**
   * Opens the engine that the settings ask for.
   *
   * @param usual the precision where none is asked for
   */
  public Engine openEngine(Precision usual) {
    EngineOptions options = engineOptions(usual);
    EngineChoice choice = engines().choose(settings);
    Engine engine = choice.open(options);
    tell(choice, engine);
    return engine;
  }

  /**
   * Tells which engine was opened and why, to those who want to know, and how it could be faster.
   */
  public void tell(EngineChoice choice, Engine engine) {
    detail(
        "engine " + choice.engine().describe() + ", " + choice.reason() + "; " + engine.device());
    Availability availability = choice.engine().availability();
    if (!availability.remedy().isBlank()) {
      remark(
          "the engine "
              + engine.id()
              + " could run faster: "
              + availability.description()
              + "; "
              + availability.remedy());
    }
  }

  /** The seed, where one is given. */
  public OptionalLong seed() {
    return UserValues.check(() -> EngineSettings.seed(settings));
  }

  @Override
  public void close() {
    plugins.close();
  }
}

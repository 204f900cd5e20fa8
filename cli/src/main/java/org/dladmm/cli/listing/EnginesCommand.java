package org.dladmm.cli.listing;

import static org.dladmm.cli.listing.Listing.line;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.Session;
import org.dladmm.cli.Subcommand;
import org.dladmm.cli.files.Json;
import org.dladmm.configuration.Services.Broken;
import org.dladmm.engine.EngineChoice;
import org.dladmm.engine.EngineException;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineSettings;
import org.dladmm.engine.Engines;
import org.dladmm.engine.Precision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dladmm engines}: what there is to compute with. */
@Command(
    name = "engines",
    header = "List the engines: which are usable, why not, and the cure.",
    customSynopsis = "dladmm engines [--json] [--plugin JAR] [common options]",
    description = {
      "",
      "Every engine that is found on the class path and in plug-ins is tried on this machine. For each: its id and version, whether it is "
          + "usable (if not, why, and what to do about it), the device it runs on, the options it would run with, its priority, and the jar "
          + "it comes from.",
      "",
      "The last line names the engine that other commands would choose with the same options, and why.",
      "",
      "Example:",
      "  ./dladmm engines --precision float64",
      ""
    },
    exitCodeList = {
      "0:listed",
      "1:the engine asked for is not usable",
      "2:wrong usage, or an unknown engine"
    })
public final class EnginesCommand extends Subcommand {
  @Option(names = "--json", description = "Print the same as JSON, on one line.")
  private boolean json;

  @Override
  protected int run(Session session) {
    Engines engines = session.engines();
    EngineOptions options = session.engineOptions(Precision.FLOAT32);
    List<ListedEngine> listed =
        engines.found().stream().map(engine -> ListedEngine.of(engine, options)).toList();
    if (json) {
      Optional<EngineChoice> choice = choose(session, engines);
      session.out().println(Json.line(values(listed, engines.broken(), choice)));
      return ExitStatus.DONE;
    }
    listed.forEach(engine -> print(session.out(), engine));
    engines.broken().forEach(broken -> Listing.print(session.out(), broken));
    Optional<EngineChoice> choice = choose(session, engines);
    session.out().println("chosen: " + choice.map(EnginesCommand::describe).orElse("none"));
    return ExitStatus.DONE;
  }

  /**
   * What other commands would choose. If nothing was asked for and they could not, that is told;
   * the engines are listed all the same.
   */
  private static Optional<EngineChoice> choose(Session session, Engines engines) {
    try {
      return Optional.of(engines.choose(session.settings()));
    } catch (EngineException nothing) {
      if (session.settings().get(EngineSettings.ENGINE).isPresent()) {
        throw nothing;
      }
      session.remark(nothing.getMessage());
      return Optional.empty();
    }
  }

  private static String describe(EngineChoice choice) {
    return choice.engine().id() + ", " + choice.reason();
  }

  private static Map<String, Object> values(
      List<ListedEngine> listed, List<Broken> broken, Optional<EngineChoice> choice) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("engines", listed);
    values.put("broken", broken);
    values.put("chosen", choice.map(c -> c.engine().id()).orElse(""));
    values.put("because", choice.map(EngineChoice::reason).orElse(""));
    return values;
  }

  private static void print(PrintStream out, ListedEngine engine) {
    out.println(engine.id() + " " + engine.version());
    line(out, "usable", engine.usable() ? "yes" : "no: " + engine.description());
    line(out, engine.usable() ? "faster" : "cure", engine.remedy());
    if (engine.usable()) {
      boolean told = engine.device().startsWith(engine.description());
      line(out, "runs on", told ? "" : engine.description());
      line(out, "device", engine.device());
      line(out, "failure", engine.failure());
      line(out, "options", "precision " + engine.precision() + ", threads " + engine.threads());
    }
    line(out, "priority", String.valueOf(engine.priority()));
    line(out, "jar", engine.jar());
    out.println();
  }
}

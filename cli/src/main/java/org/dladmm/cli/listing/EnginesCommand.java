package org.dladmm.cli.listing;

import java.io.PrintStream;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.Session;
import org.dladmm.cli.Subcommand;
import org.dladmm.configuration.Services.Broken;
import org.dladmm.engine.Availability;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineException;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Engines;
import org.dladmm.engine.FoundEngine;
import org.dladmm.engine.Precision;
import picocli.CommandLine.Command;

/** {@code dladmm engines}: what there is to compute with. */
@Command(
    name = "engines",
    header = "List the engines: which are usable, why not, and the cure.",
    customSynopsis = "dladmm engines [--plugin JAR] [common options]",
    description = {
      "",
      "Every engine that is found on the class path and in plug-ins is tried on this machine. For each: its id and version, the jar it comes "
          + "from, whether it is usable (if not, why, and what to do about it), the device it runs on, and the options it would run with.",
      "",
      "The last line names the engine that other commands would choose with the same options, and why.",
      "",
      "Example:",
      "  ./dladmm engines --precision float64"
    },
    exitCodeList = {
      "0:listed, and the engine asked for is usable",
      "1:the engine asked for is not usable, or none is",
      "2:wrong usage, or an unknown engine"
    })
public final class EnginesCommand extends Subcommand {
  @Override
  protected int run(Session session) {
    Engines engines = session.engines();
    EngineOptions options = session.engineOptions(Precision.FLOAT32);
    engines.found().forEach(engine -> print(session.out(), engine, options));
    engines.broken().forEach(broken -> print(session.out(), broken));
    var choice = engines.choose(session.settings());
    session.out().println("chosen: " + choice.engine().id() + ", " + choice.reason());
    return ExitStatus.DONE;
  }

  private static void print(PrintStream out, FoundEngine engine, EngineOptions options) {
    Availability availability = engine.availability();
    out.println(engine.id() + " " + engine.version());
    line(out, "usable", availability.usable() ? "yes" : "no: " + availability.description());
    if (!availability.remedy().isBlank()) {
      line(out, availability.usable() ? "faster" : "cure", availability.remedy());
    }
    if (availability.usable()) {
      printOpened(out, engine, options);
    }
    line(out, "priority", String.valueOf(engine.priority()));
    line(out, "jar", engine.jar());
    out.println();
  }

  private static void printOpened(PrintStream out, FoundEngine found, EngineOptions options) {
    try (Engine engine = found.open(options)) {
      String description = found.availability().description();
      if (!engine.device().startsWith(description)) {
        line(out, "runs on", description);
      }
      line(out, "device", engine.device());
      EngineOptions inForce = engine.options();
      line(
          out,
          "options",
          "precision " + inForce.precision().label() + ", threads " + inForce.threads());
    } catch (EngineException refusal) {
      line(out, "device", "could not be opened: " + refusal.getMessage());
    }
  }

  private static void print(PrintStream out, Broken broken) {
    out.println(broken.what());
    line(out, "usable", "no: " + broken.reason());
    line(out, "cure", "mend or remove it");
    out.println();
  }

  private static void line(PrintStream out, String what, String text) {
    out.println("  %-9s %s".formatted(what, text));
  }
}

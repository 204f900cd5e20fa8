package org.dladmm.cli.listing;

import static org.dladmm.cli.listing.Listing.line;

import java.io.PrintStream;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.Session;
import org.dladmm.cli.Subcommand;
import org.dladmm.configuration.Service;
import org.dladmm.problem.ProblemCatalogue;
import org.dladmm.problem.ProblemDefinition;
import org.dladmm.problem.ProblemParameter;
import picocli.CommandLine.Command;

/** {@code dladmm problems}: what can be solved. */
@Command(
    name = "problems",
    header = "List the problems: formula, parameters with defaults, origin.",
    customSynopsis = "dladmm problems [--plugin JAR] [common options]",
    description = {
      "",
      "Every problem that is found on the class path and in plug-ins. For each: its name, as 'solve' and configurations take it, the formula, "
          + "the data and parameters it takes, and the module it comes from.",
      "",
      "Example:",
      "  ./dladmm problems --plugin my-problem.jar"
    },
    exitCodeList = {"0:listed", "2:wrong usage, or two problems of one name"})
public final class ProblemsCommand extends Subcommand {
  @Override
  protected int run(Session session) {
    ProblemCatalogue catalogue = session.problems();
    catalogue.definitions().forEach(problem -> print(session.out(), problem));
    catalogue.broken().forEach(broken -> Listing.print(session.out(), broken));
    return ExitStatus.DONE;
  }

  private static void print(PrintStream out, ProblemDefinition problem) {
    out.println(problem.name());
    line(out, "formula", problem.formula());
    line(out, "data", problem.takesB() ? "A, X; B where it is not the identity" : "A, X");
    for (ProblemParameter parameter : problem.parameters()) {
      line(
          out,
          "parameter",
          "%s=%s  %s"
              .formatted(parameter.name(), number(parameter.defaultValue()), parameter.meaning()));
    }
    Service<ProblemDefinition> origin = Service.of(problem);
    line(out, "from", origin.jar() + ", version " + origin.version());
    out.println();
  }

  /** Whole numbers without a fraction, as users write them. */
  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}

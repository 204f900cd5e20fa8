package org.dladmm.cli.inspect;

import java.nio.file.Path;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.Session;
import org.dladmm.cli.Subcommand;
import org.dladmm.cli.files.Json;
import org.dladmm.training.model.Model;
import org.dladmm.training.model.ModelFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dladmm inspect}: what is in a model file. */
@Command(
    name = "inspect",
    header = "What a model solves, what it has learned, and where it comes from.",
    customSynopsis = "dladmm inspect MODEL [--json]",
    description = {
      "",
      "Prints the model's id, which equal models share, the problem, the shape of the network, its parameters with their ranges, "
          + "where it comes from (versions, engine and its options, seed, SHA-256 of A, of B and of all training data, "
          + "configuration), and the figures that it reached after its last layer. --json prints all of it, with the figures "
          + "after every layer.",
      "",
      "Example:",
      "  ./dladmm inspect trained/model.dladmm",
      ""
    },
    parameterListHeading = "",
    exitCodeList = {"0:printed", "2:wrong usage, or a file that is no model"})
public final class InspectCommand extends Subcommand {
  @Parameters(paramLabel = "MODEL", description = "A model file, as 'train' writes it.")
  private Path file;

  @Option(names = "--json", description = "Print JSON, on one line.")
  private boolean json;

  @Override
  protected int run(Session session) {
    Model model = ModelFile.read(file, session.problems());
    String id = ModelFile.id(file);
    if (json) {
      session.out().println(Json.line(ModelFacts.of(file, id, model)));
    } else {
      new ModelText(session.out()).print(file, id, model);
    }
    return ExitStatus.DONE;
  }
}

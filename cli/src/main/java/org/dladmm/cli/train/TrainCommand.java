package org.dladmm.cli.train;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.Session;
import org.dladmm.cli.Subcommand;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.training.config.Recipes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dladmm train}: a network from a configuration. */
@Command(
    name = "train",
    header = "Train a network, measure it after every layer, and keep it as a model.",
    customSynopsis = "dladmm train CONFIG [--set key=value]... [--resume] --out DIR",
    description = {
      "",
      "Keys that CONFIG leaves out have defaults; docs/configuration.md lists them all. Relative paths, in --set too, start from the "
          + "file's folder; for a recipe, from the current one.",
      "",
      "Examples:",
      "  ./dladmm train simulation --set training.epochs=5 --out trained",
      "  ./dladmm train patches --set problem.A=data.mat:D --set data.X=data.mat:train_x:T --out trained",
      "",
      "In stages, each with what differs from the rest of the configuration: a few numbers a layer first, then W1 with them:",
      "  ./dladmm train simulation --out staged --set \\",
      "    'stages=[{name: numbers}, {name: weights, parametrisation: full}]' \\",
      "    --set stages.weights.training.epochs=5",
      "",
      "The figures before and after training are printed beside those of LADMM with its best settings for as many iterations.",
      "",
      "report.html in DIR can be looked at in a browser from the first step on, and shows how far the training is. A training that is "
          + "interrupted with Ctrl-C, or killed, goes on with --resume and ends as if nothing had happened.",
      ""
    },
    parameterListHeading = "",
    footerHeading = "%nFiles written to DIR:%n",
    footer = {
      "  model.dladmm  the network with its problem, for 'solve --model' and 'evaluate'",
      "  summary.json  the figures after every layer: of the network, of the same before training, and of LADMM",
      "  log.jsonl     a line for each epoch: its stage, loss, rate, and more",
      "  report.html   how far it is; in the end the same as summary.json, with plots",
      "  checkpoint.dladmm  until then: what --resume goes on from",
      "  for images, if their dictionary is learned, also:",
      "  dictionary.npy    the dictionary",
      "  dictionary.jsonl  a line for each iteration: its objective, and more",
      "  dictionary-checkpoint.dladmm  until the end: what --resume goes on from"
    },
    exitCodeList = {
      "0:trained",
      "1:failed at run time: the training diverged, or the engine cannot be used",
      "2:wrong usage or input: a key, a value, a file, a shape, an unknown name",
      "130:interrupted with Ctrl-C (143 by SIGTERM), and kept"
    })
public final class TrainCommand extends Subcommand {
  @Parameters(
      paramLabel = "CONFIG",
      completionCandidates = RecipeNames.class,
      description = "A YAML file, or the name of a shipped recipe: ${COMPLETION-CANDIDATES}.")
  private String config;

  @Option(
      names = "--set",
      paramLabel = "key=value",
      description =
          "A value that comes before the configuration's, network.layers=10 for one; may be repeated.")
  private List<String> assignments = new ArrayList<>();

  @Option(
      names = "--resume",
      description = "Go on with the training in DIR that was stopped or killed.")
  private boolean resume;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder for the results; made if it is not there.")
  private String out;

  private ConfigSource source;

  /** The shipped recipes, as the help lists them. */
  static final class RecipeNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Recipes.names().iterator();
    }
  }

  @Override
  protected Map<String, String> configuration() {
    source = ConfigSource.of(config, assignments);
    return source.config().settings();
  }

  private TrainingRun prepare(Session session, OutputFolder folder) {
    Duration interval = source.config().training().checkpoint().interval();
    WatchedDictionary dictionary = new WatchedDictionary(session, folder, resume, interval);
    return TrainingRun.prepare(session, source.config(), source.folder(), dictionary);
  }

  @Override
  protected int run(Session session) {
    OutputFolder folder = TrainingFiles.planned(out);
    CheckpointInFolder checkpoint = new CheckpointInFolder(folder, resume);
    try (TrainingRun run = prepare(session, folder)) {
      TrainingResult result = run.train(folder, checkpoint);
      result.print(session.out());
      session
          .out()
          .println("model.dladmm, summary.json, log.jsonl and report.html are in " + folder);
      return ExitStatus.DONE;
    }
  }
}

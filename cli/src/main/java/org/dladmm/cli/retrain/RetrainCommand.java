package org.dladmm.cli.retrain;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.Session;
import org.dladmm.cli.Subcommand;
import org.dladmm.cli.files.Json;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.cli.train.CheckpointInFolder;
import org.dladmm.cli.train.TrainingFiles;
import org.dladmm.cli.train.TrainingResult;
import org.dladmm.cli.train.TrainingRun;
import org.dladmm.cli.train.WatchedDictionary;
import org.dladmm.training.model.ModelFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dladmm retrain}: a model's training once more, and whether its figures return. */
@Command(
    name = "retrain",
    header = "Repeat the training of a model, and tell whether its figures return.",
    customSynopsis = "dladmm retrain MODEL [--from DIR] [--resume] --out DIR",
    description = {
      "",
      "Trains as the model was trained: with the configuration, seed, engine, precision and threads that it keeps, on the same data, "
          + "which is checked by its SHA-256. --engine, --precision, --threads and --seed come before what the model keeps; it is told "
          + "what then differs.",
      "",
      "With the same engine, options, seed, versions and device the figures must return to the last bit. Otherwise they return where, "
          + "after every layer, PSNR is within 0.1 dB, NMSE within 0.1 dB and 5 %% of itself, objective and bound within 10 %%, and the "
          + "relative gap within 0.05.",
      "",
      "Example:",
      "  ./dladmm retrain trained/model.dladmm --out again",
      ""
    },
    parameterListHeading = "",
    footerHeading = "%nFiles written to DIR:%n",
    footer = {
      "  model.dladmm, summary.json, log.jsonl, report.html",
      "                as 'train' writes them; summary.json has the comparison too",
      "  checkpoint.dladmm  until then: what --resume goes on from",
      "  dictionary.npy, dictionary.jsonl, dictionary-checkpoint.dladmm",
      "                the same of the dictionary, for images, if it is learned"
    },
    exitCodeList = {
      "0:the figures return",
      "1:failed at run time",
      "2:wrong usage or input: no training is kept, other or missing data",
      "3:trained, but the figures do not return",
      "130:interrupted with Ctrl-C (143 by SIGTERM), and kept"
    })
public final class RetrainCommand extends Subcommand {
  @Parameters(paramLabel = "MODEL", description = "A model file, as 'train' writes it.")
  private Path file;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description =
          "The folder that relative paths of data start from; without it, the current one.")
  private Path from = Path.of("");

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

  @Override
  protected int run(Session session) {
    OutputFolder folder = TrainingFiles.planned(out);
    CheckpointInFolder checkpoint = new CheckpointInFolder(folder, resume);
    KeptTraining kept = KeptTraining.of(file, session.problems());
    kept.requireElsewhere(folder);
    Duration interval = kept.config().training().checkpoint().interval();
    WatchedDictionary dictionary = new WatchedDictionary(session, folder, resume, interval);
    try (TrainingRun run = kept.prepare(session, from, dictionary)) {
      TrainingResult result = run.train(folder, checkpoint);
      Recurrence recurrence =
          Recurrence.of(kept.model().provenance(), TrainingFiles.provenance(result));
      write(folder, kept, result, recurrence);
      session.out().println("The training of " + file + " (" + kept.id() + ") once more:");
      recurrence.print(session.out());
      session
          .out()
          .println("model.dladmm, summary.json, log.jsonl and report.html are in " + folder);
      return recurrence.returned() ? ExitStatus.DONE : ExitStatus.MISSED;
    }
  }

  private void write(
      OutputFolder folder, KeptTraining kept, TrainingResult result, Recurrence recurrence) {
    Map<String, Object> retrained = new LinkedHashMap<>();
    retrained.put("model", file.toString());
    retrained.put("id", kept.id());
    retrained.put("idAgain", ModelFile.id(folder.file("model.dladmm")));
    retrained.putAll(recurrence.summary());
    Map<String, Object> summary = new LinkedHashMap<>(TrainingFiles.summary(result));
    summary.put("retrained", retrained);
    Json.write(folder.file("summary.json"), summary);
    TrainingFiles.report(result)
        .heading("Beside the figures of " + file)
        .paragraph(recurrence.sentence())
        .table(recurrence.table())
        .write(folder.file("report.html"));
  }
}

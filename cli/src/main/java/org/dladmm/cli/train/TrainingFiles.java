package org.dladmm.cli.train;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.dladmm.cli.files.Json;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.cli.report.LineChart;
import org.dladmm.cli.report.Report;
import org.dladmm.engine.Engine;
import org.dladmm.training.TensorMemory;
import org.dladmm.training.config.ConfigReader;
import org.dladmm.training.config.TrainingJob;
import org.dladmm.training.model.DataHashes;
import org.dladmm.training.model.FigureSeries;
import org.dladmm.training.model.Model;
import org.dladmm.training.model.ModelFile;
import org.dladmm.training.model.Provenance;
import org.dladmm.training.model.UsedEngine;

/** Writes what a training came to: the model, the summary and the report. */
public final class TrainingFiles {
  /** What every training writes. */
  static final List<String> NAMES =
      List.of("model.dladmm", "summary.json", "log.jsonl", "report.html");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private TrainingFiles() {}

  /**
   * The folder that a training will go to, with its dictionary if it learns one.
   *
   * @throws org.dladmm.training.InputException if it is plain already that it cannot be written
   */
  public static OutputFolder planned(String out) {
    List<String> names = new ArrayList<>(NAMES);
    names.addAll(WatchedDictionary.NAMES);
    return OutputFolder.planned(out, names);
  }

  /** Writes all files of a training but the log, which is there already. */
  public static void write(OutputFolder folder, TrainingResult result) {
    ModelFile.write(folder.file("model.dladmm"), new Model(result.trained(), provenance(result)));
    Json.write(folder.file("summary.json"), summary(result));
    report(result).write(folder.file("report.html"));
  }

  /** The summary as it goes into {@code summary.json}; more may be added to it. */
  public static Map<String, Object> summary(TrainingResult result) {
    Map<String, Object> summary = setting(result.job());
    summary.putAll(outcome(result));
    result.tensors().ifPresent(memory -> summary.put("tensors", tensors(memory)));
    summary.put(
        "stages", StageSummary.of(result.epochs(), ValidationFigure.of(result.job()).keepBest()));
    Map<String, Object> figures = new LinkedHashMap<>();
    result.figures().forEach((name, layers) -> figures.put(name, layers.byName()));
    summary.put("figures", figures);
    return summary;
  }

  /** What is trained, and on what. */
  static Map<String, Object> setting(TrainingJob job) {
    Engine engine = job.engine();
    Map<String, Object> setting = new LinkedHashMap<>();
    setting.put("problem", job.untrained().problem().name());
    setting.put("parameters", job.untrained().problem().parameters());
    setting.put("layers", job.untrained().layers());
    setting.put("engine", engine.id());
    setting.put("precision", engine.precision().label());
    setting.put("threads", engine.options().threads());
    setting.put("seed", job.seed());
    return setting;
  }

  private static Map<String, Object> outcome(TrainingResult result) {
    Map<String, Object> outcome = new LinkedHashMap<>();
    outcome.put("epochs", result.epochs().size());
    outcome.put("seconds", result.seconds());
    outcome.put("ladmmSettings", result.ladmmSettings());
    return outcome;
  }

  private static Map<String, Object> tensors(TensorMemory memory) {
    Map<String, Object> tensors = new LinkedHashMap<>();
    tensors.put("activations", memory.activations().word());
    tensors.put("bytes", memory.bytes());
    tensors.put("bytesOtherwise", memory.otherwise());
    return tensors;
  }

  private static List<FigureSeries> series(TrainingResult result) {
    List<FigureSeries> figures = new ArrayList<>();
    result
        .figures()
        .forEach(
            (network, layers) ->
                layers
                    .byName()
                    .forEach(
                        (name, values) ->
                            figures.add(
                                new FigureSeries(
                                    name + " " + network,
                                    DoubleStream.of(values).boxed().toList()))));
    return figures;
  }

  /** Where the model comes from, and its figures: {@code "nmse dladmm"} and others. */
  public static Provenance provenance(TrainingResult result) {
    return new Provenance(
        result.versions(),
        UsedEngine.of(result.job().engine()),
        DataHashes.of(
            result.trained().problem(), result.job().run().data(), result.job().testHash()),
        result.job().seed(),
        new ConfigReader().write(result.job().config()),
        series(result));
  }

  /** The report; more may be added to it. */
  public static Report report(TrainingResult result) {
    Merit merit = result.merit();
    LineChart layers = LineChart.of(merit.title() + " after each layer", "layer", merit.name());
    for (Map.Entry<String, String> line : names().entrySet()) {
      layers =
          layers.series(line.getValue(), result.figures().get(line.getKey()).of(merit.figure()));
    }
    Map<String, Object> facts = setting(result.job());
    facts.remove("parameters");
    facts.putAll(outcome(result));
    result.tensors().ifPresent(memory -> facts.put("tensors", MemoryNote.text(memory)));
    Report report =
        new Report("D-LADMM with " + result.trained().layers() + " layers")
            .paragraph(result.trained().problem().toString())
            .chart(layers);
    new EpochCharts(result.epochs(), ValidationFigure.of(result.job())).addTo(report);
    addRemarks(report, result.remarks());
    return report.heading("How it was trained").values(facts);
  }

  /** What was said on the way, if there was anything. */
  static void addRemarks(Report report, List<Remarks.Remark> remarks) {
    if (!remarks.isEmpty()) {
      report.heading("Remarks");
      remarks.forEach(r -> report.paragraph(TIME.format(r.time()) + ": " + r.sentence()));
    }
  }

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put(TrainingResult.LADMM, "LADMM, best settings");
    names.put(TrainingResult.UNTRAINED, "the network before training");
    names.put(TrainingResult.TRAINED, "D-LADMM");
    return names;
  }
}

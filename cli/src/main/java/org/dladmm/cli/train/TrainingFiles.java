package org.dladmm.cli.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.dladmm.cli.files.Json;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.cli.report.LineChart;
import org.dladmm.cli.report.Report;
import org.dladmm.engine.Engine;
import org.dladmm.training.EpochReport;
import org.dladmm.training.config.ConfigReader;
import org.dladmm.training.model.DataHashes;
import org.dladmm.training.model.FigureSeries;
import org.dladmm.training.model.Model;
import org.dladmm.training.model.ModelFile;
import org.dladmm.training.model.Provenance;
import org.dladmm.training.model.UsedEngine;

/** Writes what a training came to: the model, the summary and the report. */
public final class TrainingFiles {
  /** What a training writes. */
  public static final List<String> NAMES =
      List.of("model.dladmm", "summary.json", "log.jsonl", "report.html");

  private TrainingFiles() {}

  /** Writes all files of a training but the log, which is there already. */
  public static void write(OutputFolder folder, TrainingResult result) {
    ModelFile.write(folder.file("model.dladmm"), new Model(result.trained(), provenance(result)));
    Json.write(folder.file("summary.json"), summary(result));
    report(result).write(folder.file("report.html"));
  }

  /** The summary as it goes into {@code summary.json}; more may be added to it. */
  public static Map<String, Object> summary(TrainingResult result) {
    Engine engine = result.job().engine();
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("problem", result.trained().problem().name());
    summary.put("parameters", result.trained().problem().parameters());
    summary.put("layers", result.trained().layers());
    summary.put("engine", engine.id());
    summary.put("precision", engine.precision().label());
    summary.put("threads", engine.options().threads());
    summary.put("seed", result.job().seed());
    summary.put("epochs", result.epochs().size());
    summary.put("seconds", result.seconds());
    summary.put("ladmmSettings", result.ladmmSettings());
    Map<String, Object> figures = new LinkedHashMap<>();
    result.figures().forEach((name, layers) -> figures.put(name, layers.byName()));
    summary.put("figures", figures);
    return summary;
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
        DataHashes.of(result.trained().problem(), result.job().run().data()),
        result.job().seed(),
        new ConfigReader().write(result.job().config()),
        series(result));
  }

  /** The report; more may be added to it. */
  public static Report report(TrainingResult result) {
    Merit merit = result.merit();
    LineChart layers = LineChart.of(merit.title() + " after each layer", "layer", merit.title());
    for (Map.Entry<String, String> line : names().entrySet()) {
      layers =
          layers.series(line.getValue(), result.figures().get(line.getKey()).of(merit.figure()));
    }
    double[] losses = result.epochs().stream().mapToDouble(EpochReport::loss).toArray();
    Map<String, Object> facts = new LinkedHashMap<>(summary(result));
    facts.remove("figures");
    facts.remove("parameters");
    return new Report("D-LADMM with " + result.trained().layers() + " layers")
        .paragraph(result.trained().problem().toString())
        .chart(layers)
        .chart(LineChart.of("Loss by epoch", "epoch", "mean loss").series("training", losses))
        .heading("How it was trained")
        .values(facts);
  }

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put(TrainingResult.LADMM, "LADMM, best settings");
    names.put(TrainingResult.UNTRAINED, "the network before training");
    names.put(TrainingResult.TRAINED, "D-LADMM");
    return names;
  }
}

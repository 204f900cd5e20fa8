package org.dladmm.cli.evaluate;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.Session;
import org.dladmm.cli.Subcommand;
import org.dladmm.cli.files.Json;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.cli.report.LineChart;
import org.dladmm.cli.report.Report;
import org.dladmm.cli.train.Merit;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Precision;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Network;
import org.dladmm.training.InputException;
import org.dladmm.training.SampleChecks;
import org.dladmm.training.Samples;
import org.dladmm.training.data.DataFile;
import org.dladmm.training.measure.Evaluator;
import org.dladmm.training.measure.LayerFigures;
import org.dladmm.training.model.ModelFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dladmm evaluate}: what a model is worth on given data. */
@Command(
    name = "evaluate",
    header = "Measure a trained model after every layer, on data of your own.",
    customSynopsis = "dladmm evaluate MODEL --X F [--Z F --E F] [--signal F] --out DIR",
    description = {
      "",
      "Objective, lower bound and relative gap are measured always; NMSE where Z and E, the solutions, are given; PSNR of AZ where "
          + "the signal that it should be is given, with values in [0, 1].",
      "",
      "Example:",
      "  ./dladmm evaluate trained/model.dladmm --X X.npy --out evaluated",
      ""
    },
    parameterListHeading = "",
    footerHeading = "%nFiles written to DIR:%n",
    footer = {
      "  summary.json  every figure after every layer",
      "  report.html   the same with a plot"
    },
    exitCodeList = {
      "0:measured",
      "1:failed at run time; an engine that is known but cannot be used",
      "2:wrong usage or input: a file, a shape, a model that is none"
    })
public final class EvaluateCommand extends Subcommand {
  @Parameters(paramLabel = "MODEL", description = "A model file, as 'train' writes it.")
  private Path model;

  @Option(names = "--X", paramLabel = "F", required = true, description = "X, m x n: the samples.")
  private String x;

  @Option(names = "--Z", paramLabel = "F", description = "Z, d1 x n: the solutions, if known.")
  private Optional<String> z = Optional.empty();

  @Option(names = "--E", paramLabel = "F", description = "E, d2 x n.")
  private Optional<String> e = Optional.empty();

  @Option(
      names = "--signal",
      paramLabel = "F",
      description = "What AZ should be, m x n, with values in [0, 1].")
  private Optional<String> signal = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder for the results; made if it is not there.")
  private String out;

  @Override
  protected int run(Session session) {
    OutputFolder folder = OutputFolder.planned(out, List.of("summary.json", "report.html"));
    if (z.isPresent() != e.isPresent()) {
      throw new InputException("--Z and --E go together: give both, or neither");
    }
    Network network = ModelFile.read(model, session.problems()).network();
    Samples samples =
        new Samples(
            DataFile.parse(x).read(),
            z.map(EvaluateCommand::read),
            e.map(EvaluateCommand::read),
            signal.map(EvaluateCommand::read));
    SampleChecks.fit(network.problem(), samples, "given");
    try (Engine engine = session.openEngine(Precision.FLOAT32)) {
      LayerFigures figures = new Evaluator(engine).measure(network, samples);
      Map<String, Object> summary = summary(network, engine, samples, figures);
      Json.write(folder.file("summary.json"), summary);
      report(figures, network, summary).write(folder.file("report.html"));
      print(session, figures);
    }
    session.out().println("summary.json and report.html are in " + folder);
    return ExitStatus.DONE;
  }

  private static Matrix read(String reference) {
    return DataFile.parse(reference).read();
  }

  private Map<String, Object> summary(
      Network network, Engine engine, Samples samples, LayerFigures figures) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("model", model.toString());
    summary.put("problem", network.problem().name());
    summary.put("columns", samples.x().columns());
    summary.put("layers", network.layers());
    summary.put("engine", engine.id());
    summary.put("precision", engine.precision().label());
    summary.put("threads", engine.options().threads());
    summary.put("figures", figures.byName());
    return summary;
  }

  private static Report report(LayerFigures figures, Network network, Map<String, Object> summary) {
    Merit merit = Merit.of(figures);
    Map<String, Object> facts = new LinkedHashMap<>(summary);
    facts.remove("figures");
    return new Report("D-LADMM with " + network.layers() + " layers")
        .paragraph(network.problem().toString())
        .chart(
            LineChart.of(merit.title() + " after each layer", "layer", merit.title())
                .series("D-LADMM", figures.of(merit.figure())))
        .chart(
            LineChart.of("Relative gap after each layer", "layer", "relative gap")
                .withLogarithmicY()
                .series("D-LADMM", figures.of(LayerFigures.RELATIVE_GAP)))
        .values(facts);
  }

  private static void print(Session session, LayerFigures figures) {
    StringBuilder header = new StringBuilder("layer");
    figures.byName().keySet().forEach(name -> header.append(" %12s".formatted(name)));
    session.out().println(header);
    int layers = figures.of(LayerFigures.OBJECTIVE).length;
    for (int k = 0; k < layers; k++) {
      StringBuilder row = new StringBuilder("%5d".formatted(k + 1));
      for (double[] values : figures.byName().values()) {
        row.append(" %12.4g".formatted(values[k]));
      }
      session.out().println(row);
    }
  }
}

package org.dladmm.cli.inspect;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.Map;
import org.dladmm.network.Network;
import org.dladmm.network.Parameter;
import org.dladmm.training.model.FigureSeries;
import org.dladmm.training.model.Model;
import org.dladmm.training.model.Provenance;

/** A model in words, for reading. */
final class ModelText {
  private final PrintStream out;

  ModelText(PrintStream out) {
    this.out = out;
  }

  void print(Path file, String id, Model model) {
    Network network = model.network();
    out.println(file);
    line("id", id);
    line("problem", network.problem().name() + " " + network.problem().parameters());
    line("formula", network.problem().toString());
    out.println();
    lines(ModelFacts.architecture(network.architecture()));
    out.println();
    learned(network);
    out.println();
    provenance(model.provenance());
    figures(model);
    out.println();
    if (model.provenance().configuration().isEmpty()) {
      out.println("  no configuration: no training made it");
      return;
    }
    out.println("configuration");
    model.provenance().configuration().lines().forEach(line -> out.println("  " + shown(line)));
  }

  private void provenance(Provenance provenance) {
    provenance.versions().forEach((name, version) -> line(name + " version", version));
    line("engine", provenance.engine().id());
    line("device", provenance.engine().device());
    lines(provenance.engine().options());
    line("seed", String.valueOf(provenance.seed()));
    ModelFacts.sha256(provenance.data())
        .forEach((name, hash) -> line("SHA-256 of " + name, hash.isEmpty() ? "none" : hash));
  }

  private void lines(Map<String, ?> facts) {
    facts.forEach((name, value) -> line(name, String.valueOf(value)));
  }

  private void line(String name, String value) {
    out.printf("  %-23s %s%n", shown(name), shown(value));
  }

  /** Text from a file may have characters that a terminal obeys. */
  private static String shown(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  private void learned(Network network) {
    out.printf("  %-22s %12s %12s %12s %12s%n", "learned", "shape", "smallest", "mean", "largest");
    for (Parameter parameter : network.parameters()) {
      DoubleSummaryStatistics range = ModelFacts.range(network, parameter);
      out.printf(
          "  %-22s %12s %12.4g %12.4g %12.4g%n",
          parameter.name(),
          parameter.rows() + "×" + parameter.columns(),
          range.getMin(),
          range.getAverage(),
          range.getMax());
    }
  }

  private void figures(Model model) {
    if (model.provenance().figures().isEmpty()) {
      return;
    }
    out.println();
    out.println("  after the last layer, on the test columns");
    for (FigureSeries series : model.provenance().figures()) {
      line(series.name(), "%.6g".formatted(series.values().get(series.values().size() - 1)));
    }
  }
}

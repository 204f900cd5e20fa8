package org.dladmm.cli.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.dladmm.cli.report.LineChart;
import org.dladmm.cli.report.LineChart.Section;
import org.dladmm.cli.report.Report;
import org.dladmm.cli.report.Table;
import org.dladmm.training.EpochReport;

/** A training's epochs and stages as charts and tables of a report. */
record EpochCharts(List<EpochReport> epochs, ValidationFigure validation) {
  /** Adds the loss, the validation figure and the rate by epoch, and a table of the stages. */
  void addTo(Report report) {
    if (epochs.isEmpty()) {
      return;
    }
    chart(report, "Loss by epoch", "mean loss", EpochReport::loss);
    validation
        .name()
        .ifPresent(
            name ->
                chart(
                    report,
                    name + " on the validation columns by epoch",
                    name,
                    EpochReport::validation));
    chart(report, "Rates by epoch", "factor of all rates", EpochReport::rate);
    report.heading("Stages").table(stages());
  }

  private void chart(
      Report report, String title, String yTitle, ToDoubleFunction<EpochReport> value) {
    double[] x = epochs.stream().mapToDouble(EpochReport::epoch).toArray();
    double[] y = epochs.stream().mapToDouble(value).toArray();
    report.chart(
        LineChart.of(title, "epoch", yTitle).series("training", x, y).withSections(sections()));
  }

  /** A stage begins half-way between its first epoch and the one before. */
  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    Optional<String> before = Optional.empty();
    for (EpochReport epoch : epochs) {
      if (!before.equals(Optional.of(epoch.stage()))) {
        sections.add(new Section(epoch.epoch() - 0.5, epoch.stage()));
      }
      before = Optional.of(epoch.stage());
    }
    return sections;
  }

  private Table stages() {
    List<StageSummary> stages = StageSummary.of(epochs, validation.keepBest());
    List<String> headers =
        new ArrayList<>(List.of("stage", "epochs", "seconds", "first loss", "last loss"));
    validation.name().ifPresent(name -> headers.addAll(List.of("validation: " + name, "of epoch")));
    headers.add("went back");
    List<List<Object>> rows = new ArrayList<>();
    for (StageSummary s : stages) {
      List<Object> row =
          new ArrayList<>(List.of(s.stage(), s.epochs(), s.seconds(), s.firstLoss(), s.loss()));
      validation.name().ifPresent(name -> row.addAll(List.of(s.validation(), s.validationEpoch())));
      row.add(s.rollbacks());
      rows.add(row);
    }
    return new Table(headers, rows);
  }
}

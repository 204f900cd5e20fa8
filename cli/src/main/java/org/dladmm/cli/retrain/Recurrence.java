package org.dladmm.cli.retrain;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dladmm.cli.report.Table;
import org.dladmm.training.model.Provenance;

/**
 * Whether the figures of a model return when its training is repeated.
 *
 * @param figures each of the model's figures beside the one of the repetition
 * @param changes what decides bits and is not what it was; where there is none, equal bits are
 *     expected
 */
record Recurrence(List<Returned> figures, List<String> changes) {
  static Recurrence of(Provenance first, Provenance again) {
    List<Returned> figures =
        first.figures().stream().map(f -> Returned.of(f, again.figures(f.name()))).toList();
    return new Recurrence(figures, Changes.between(first, again));
  }

  /** Whether all of them return: to the last bit, where nothing that decides bits has changed. */
  boolean returned() {
    return figures.stream().allMatch(this::returned);
  }

  private boolean returned(Returned figure) {
    return figure.sameBits() || (!changes.isEmpty() && figure.withinTolerance());
  }

  /** What it came to. */
  String sentence() {
    boolean same = figures.stream().allMatch(Returned::sameBits);
    String changed = String.join("; ", changes);
    if (returned()) {
      return same
          ? "The figures return to the last bit" + (changes.isEmpty() ? "." : ": " + changed + ".")
          : "The figures return within what was to be expected with other settings: "
              + changed
              + ".";
    }
    Predicate<Returned> found = this::returned;
    String missing =
        figures.stream()
            .filter(found.negate())
            .map(Returned::name)
            .collect(Collectors.joining(", "));
    return "The figures do not return: "
        + missing
        + (changes.isEmpty()
            ? "; equal bits were to be expected, for engine, options, seed, versions and device are the same."
            : "; what differs: " + changed + ".");
  }

  void print(PrintStream out) {
    for (Returned figure : figures) {
      out.printf("  %-24s %s%n", figure.name(), figure.text());
    }
    out.println(sentence());
  }

  Table table() {
    Table table = Table.of("figure", "largest difference over the layers");
    for (Returned figure : figures) {
      table = table.row(figure.name(), figure.text());
    }
    return table;
  }

  /** All of it as it goes into {@code summary.json}. */
  Map<String, Object> summary() {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("returned", returned());
    summary.put("changes", changes);
    summary.put("figures", figures.stream().map(this::summary).toList());
    return summary;
  }

  private Map<String, Object> summary(Returned figure) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("figure", figure.name());
    summary.put("difference", figure.difference());
    summary.put(
        "tolerance", changes.isEmpty() ? "the same bits" : Measure.of(figure.name()).limit());
    summary.put("sameBits", figure.sameBits());
    summary.put("returned", returned(figure));
    return summary;
  }
}

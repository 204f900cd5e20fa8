package org.dladmm.cli.bench;

import java.util.List;
import java.util.Locale;
import org.dladmm.benchmarks.bench.Certified;
import org.dladmm.benchmarks.bench.Timed;

/** The times of certified solves as text, a line for each case. */
final class CertifiedText {
  private static final int NAME = 34;

  private CertifiedText() {}

  static String of(List<Certified> cases) {
    StringBuilder text = new StringBuilder();
    if (cases.isEmpty()) {
      return "";
    }
    double gap = cases.get(0).gap();
    text.append(("\n%-" + NAME + "s").formatted("certified to a gap of " + number(gap)));
    cases.get(0).answers().forEach(a -> text.append("%26s".formatted(a.engine())));
    text.append(("\n%-" + NAME + "s").formatted("case"));
    cases
        .get(0)
        .answers()
        .forEach(a -> text.append("%10s%7s%9s".formatted("ms", "ratio", "steps")));
    text.append('\n');
    cases.forEach(one -> text.append(line(one)).append('\n'));
    text.append(
        "\nms: a network of ridge weights, and steps from there until every column is certified;\n");
    text.append("ratio: how many times as fast as the fastest; steps: of a column, in the mean\n");
    return text.toString();
  }

  private static String line(Certified one) {
    StringBuilder line = new StringBuilder(("%-" + NAME + "s").formatted(one.size()));
    for (int k = 0; k < one.times().size(); k++) {
      Timed timed = one.times().get(k);
      Certified.Answer answer = one.answers().get(k);
      line.append(
          "%9s%s%7s%9s"
              .formatted(
                  BenchTable.digits(timed.milliseconds()),
                  timed.settled() ? " " : "*",
                  BenchTable.digits(timed.ratio()),
                  String.format(Locale.ROOT, "%.0f", answer.meanSteps())));
    }
    one.answers().stream()
        .filter(answer -> answer.certified() < one.size().columns())
        .forEach(
            answer ->
                line.append(
                    "  %s: %d of %d certified"
                        .formatted(answer.engine(), answer.certified(), one.size().columns())));
    return line.toString();
  }

  private static String number(double gap) {
    return String.format(Locale.ROOT, "%.0e", gap);
  }
}

package org.dladmm.cli.bench;

import java.util.List;
import java.util.Locale;
import org.dladmm.benchmarks.bench.Certified;

/** The times of certified solves as text, a line for each case. */
final class CertifiedText {
  private static final int STEPS = 9;

  private CertifiedText() {}

  static String of(List<Certified> cases) {
    StringBuilder text = new StringBuilder();
    if (cases.isEmpty()) {
      return "";
    }
    double gap = cases.get(0).gap();
    text.append('\n').append(Cells.name("certified to a gap of " + number(gap)));
    List<Certified.Answer> answers = cases.get(0).answers();
    answers.forEach(a -> text.append(Cells.right(a.engine(), Cells.CONTENDER + STEPS)));
    text.append('\n').append(Cells.name("case"));
    answers.forEach(
        a -> text.append(Cells.contender("ms ", "ratio")).append(Cells.right("steps", STEPS)));
    text.append('\n');
    cases.forEach(one -> text.append(line(one)).append('\n'));
    text.append(
        "\nms: a network of ridge weights, and steps from there until every column is certified;\n");
    text.append("ratio: how many times as fast as the fastest; steps: of a column, in the mean\n");
    return text.toString();
  }

  private static String line(Certified one) {
    StringBuilder line = new StringBuilder(Cells.name(one.size()));
    for (int k = 0; k < one.times().size(); k++) {
      String steps = String.format(Locale.ROOT, "%.0f", one.answers().get(k).meanSteps());
      line.append(Cells.contender(one.times().get(k))).append(Cells.right(steps, STEPS));
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

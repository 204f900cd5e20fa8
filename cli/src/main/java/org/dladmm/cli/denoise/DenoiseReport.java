package org.dladmm.cli.denoise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.dladmm.cli.report.LineChart;
import org.dladmm.cli.report.Report;
import org.dladmm.cli.report.Table;

/** What a command came to, as a report. */
final class DenoiseReport {
  private static final int MILLISECONDS = 1000;

  private DenoiseReport() {}

  /** The report. */
  static Report of(DenoiseResult result, Gallery gallery) {
    int count = result.restored().size();
    Report report =
        new Report("%s restored by D-LADMM".formatted(count == 1 ? "1 image" : count + " images"));
    report.table(table(result));
    report.paragraph(
        result.mean().isPresent()
            ? "PSNR in dB, after clipping and rounding to 8 bits; milliseconds of computing."
            : "Milliseconds of computing.");
    if (!result.failed().isEmpty()) {
      report.heading("Not restored");
      result.failed().forEach(image -> report.paragraph(image.reason()));
    }
    result.mean().ifPresent(mean -> report.heading("Layer by layer").chart(chart(mean)));
    gallery.addTo(report);
    return report
        .heading(count == 1 ? "How it was restored" : "How they were restored")
        .values(facts(result));
  }

  private static Table table(DenoiseResult result) {
    boolean measured = result.mean().isPresent();
    Table table =
        measured
            ? Table.of("image", "size", "noisy, dB", "restored, dB", "ms")
            : Table.of("image", "size", "ms");
    for (RestoredImage image : result.restored()) {
      long time = Math.round(image.seconds() * MILLISECONDS);
      table =
          measured
              ? table.row(
                  image.name(),
                  image.size(),
                  hundredths(image.psnrNoisy()),
                  hundredths(image.psnr()),
                  time)
              : table.row(image.name(), image.size(), time);
    }
    return table;
  }

  /** Layer 0 is the noisy image. */
  private static LineChart chart(MeanFigures mean) {
    int layers = mean.psnrByLayer().length;
    double[] x = IntStream.rangeClosed(0, layers).asDoubleStream().toArray();
    double[] y = new double[layers + 1];
    y[0] = mean.psnrNoisy();
    System.arraycopy(mean.psnrByLayer(), 0, y, 1, layers);
    return LineChart.of(mean.title() + ", after each layer", "layer (0: noisy)", "PSNR in dB")
        .series("restored", x, y);
  }

  private static Number hundredths(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN)
        : Double.valueOf(value);
  }

  private static Map<String, Object> facts(DenoiseResult result) {
    Map<String, Object> facts = new LinkedHashMap<>(result.setting());
    facts.put("seconds", result.seconds());
    facts.remove("parameters");
    facts.values().removeIf(value -> value == null || value.equals(Double.NaN));
    return facts;
  }
}

package org.dladmm.benchmarks.jmh;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dladmm.benchmarks.workload.Work;
import org.dladmm.training.data.AtomicFiles;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs JMH with the arguments given, and then holds every mean time against the machine, which is
 * measured in the same run: as a table, and, with {@code --roofline FILE} before all others, as
 * JSON. What is not run but asked (-h, -l, …) is left to JMH.
 */
public final class RooflineRunner {
  private static final String FILE = "--roofline";

  private final MachineLimits machine = new MachineLimits();

  private RooflineRunner() {}

  /** Runs. */
  public static void main(String[] arguments)
      throws IOException, RunnerException, CommandLineOptionException {
    boolean named = arguments.length > 1 && arguments[0].equals(FILE);
    Optional<Path> file = named ? Optional.of(Path.of(arguments[1])) : Optional.empty();
    String[] rest = Arrays.copyOfRange(arguments, named ? 2 : 0, arguments.length);
    CommandLineOptions options = new CommandLineOptions(rest);
    if (asks(options)) {
      org.openjdk.jmh.Main.main(rest);
      return;
    }
    new RooflineRunner().report(new Runner(options).run(), file);
  }

  private static boolean asks(CommandLineOptions options) {
    return options.shouldHelp()
        || options.shouldList()
        || options.shouldListWithParams()
        || options.shouldListProfilers()
        || options.shouldListResultFormats();
  }

  private void report(Collection<RunResult> results, Optional<Path> file) {
    List<RooflineRow> rows = new ArrayList<>();
    for (RunResult result : results) {
      if (result.getParams().getMode() == Mode.AverageTime) {
        rows.add(row(result));
      }
    }
    System.out.println();
    System.out.print(text(rows));
    machine
        .refusal()
        .ifPresent(why -> System.out.println("The machine's peaks are not measured: " + why));
    file.ifPresent(path -> write(path, rows));
  }

  private RooflineRow row(RunResult result) {
    BenchmarkParams params = result.getParams();
    double toMicroseconds = 1e-3 * TimeUnit.NANOSECONDS.convert(1, params.getTimeUnit());
    WorkloadBenchmark benchmark = Parameters.restored(params);
    Work work = benchmark.work();
    return RooflineRow.of(
        benchmark.getClass().getSimpleName(),
        Parameters.of(params),
        result.getPrimaryResult().getScore() * toMicroseconds,
        result.getPrimaryResult().getScoreError() * toMicroseconds,
        work,
        machine.peak(benchmark.options()),
        machine.bandwidth(work, benchmark.options()));
  }

  /** A line for each benchmark. */
  static String text(List<RooflineRow> rows) {
    StringBuilder text = new StringBuilder();
    line(text, "us", "GFLOP/s", "peak", "GB/s", "peak", "  benchmark");
    for (RooflineRow row : rows) {
      boolean products = row.work().products() > 0;
      line(
          text,
          digits(row.microseconds()),
          products ? digits(row.gigaflops()) : "-",
          products ? percent(row.ofPeak()) : "-",
          digits(row.gigabytes()),
          percent(row.ofBandwidth()),
          "  " + row.benchmark() + " " + row.parameters());
    }
    return text
        + "\nGFLOP/s: the products' operations over the whole time, and their share of the machine's multiply-adds;\n"
        + "GB/s: the operands of products once, or all that kernels read and write, and the share of the rate at\n"
        + "which the machine reads, or reads and writes, arrays of that size; the larger share bounds the time.\n";
  }

  private static void line(StringBuilder text, Object... cells) {
    text.append("%12s%11s%8s%9s%8s%s%n".formatted(cells));
  }

  private static String digits(double value) {
    return String.format(Locale.ROOT, value < 99.95 ? "%.2f" : "%.0f", value);
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  private void write(Path file, List<RooflineRow> rows) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("machine", machine.figures());
    values.put("benchmarks", rows);
    ObjectMapper json =
        new ObjectMapper()
            .registerModule(new SimpleModule().addSerializer(double.class, new FiniteOrNull()));
    AtomicFiles.write(
        file,
        out ->
            out.write(json.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(values)));
  }

  private static final class FiniteOrNull extends JsonSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (Double.isFinite(value)) {
        json.writeNumber(value);
      } else {
        json.writeNull();
      }
    }
  }
}

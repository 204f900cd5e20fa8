package org.dladmm.benchmarks.jmh;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.dladmm.benchmarks.machine.Machine;
import org.dladmm.benchmarks.machine.MachineException;
import org.dladmm.benchmarks.machine.MachineFigures;
import org.dladmm.benchmarks.machine.Peak;
import org.dladmm.benchmarks.workload.Work;
import org.dladmm.engine.EngineOptions;

/** What the machine does at most, measured where it is first asked for; NaN where it cannot be. */
final class MachineLimits {
  private final Map<Integer, MachineFigures> figures = new HashMap<>();
  private final Map<String, Double> bandwidths = new HashMap<>();
  private Optional<String> refusal = Optional.empty();

  /** Why nothing could be measured, if so. */
  Optional<String> refusal() {
    return refusal;
  }

  /** All peaks measured so far, by threads. */
  Map<Integer, MachineFigures> figures() {
    return figures;
  }

  /** 10⁹ operations a second. */
  double peak(EngineOptions options) {
    return measured(
        () ->
            figures
                .computeIfAbsent(options.threads(), Machine::measure)
                .of(Peak.Kind.of(options.precision()), options.threads())
                .orElse(Double.NaN));
  }

  /** 10⁹ bytes a second, in arrays of the size of what the work moves. */
  double bandwidth(Work work, EngineOptions options) {
    long bytes = RooflineRow.bytes(work);
    int threads = options.threads();
    boolean reads = work.products() > 0;
    return measured(
        () ->
            bandwidths.computeIfAbsent(
                bytes + " " + reads + " " + threads,
                key ->
                    reads ? Machine.reading(bytes, threads) : Machine.streaming(bytes, threads)));
  }

  private double measured(DoubleSupplier limit) {
    if (refusal.isPresent()) {
      return Double.NaN;
    }
    try {
      return limit.getAsDouble();
    } catch (MachineException e) {
      refusal = Optional.of(e.getMessage());
      return Double.NaN;
    }
  }
}

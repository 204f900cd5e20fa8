package org.dladmm.benchmarks.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dladmm.benchmarks.machine.Machine;
import org.dladmm.benchmarks.machine.MachineException;
import org.dladmm.benchmarks.machine.MachineFigures;
import org.dladmm.benchmarks.machine.Peak;
import org.dladmm.engine.EngineOptions;

/**
 * What the machine could do when cases were timed, to hold their times against.
 *
 * @param options of the engines: their precision, and the threads of the machine's peaks
 * @param machine what it can do at most; empty where that cannot be measured
 * @param missing why it cannot be; empty where it is
 */
public record Roofline(EngineOptions options, Optional<MachineFigures> machine, String missing) {
  private static final Duration MOST_WAITING = Duration.ofSeconds(10);

  /** Measures the machine, if that is possible; it takes some seconds. */
  public static Roofline measure(EngineOptions options) {
    try {
      return new Roofline(options, Optional.of(Machine.measure(options.threads())), "");
    } catch (MachineException e) {
      return new Roofline(options, Optional.empty(), e.getMessage());
    }
  }

  /**
   * The same measured once more, when this process has come to rest; of both the larger figures
   * count.
   */
  public Roofline again() {
    if (machine.isEmpty()) {
      return this;
    }
    Background.await(Background.here()::idle, MOST_WAITING);
    MachineFigures both = machine.get().and(Machine.measure(options.threads()));
    return new Roofline(options, Optional.of(both), missing);
  }

  /** 10⁹ operations a second, in the engines' precision and with their threads. */
  public OptionalDouble peak() {
    return machine
        .map(figures -> figures.of(Peak.Kind.of(options.precision()), options.threads()))
        .orElse(OptionalDouble.empty());
  }

  /** Of the cases with one column, how near they are to reading what they need. */
  public List<SingleColumn> singleColumns(List<CaseResult> cases) {
    return machine.isEmpty()
        ? List.of()
        : cases.stream().filter(SingleColumn::concerns).map(this::singleColumn).toList();
  }

  private SingleColumn singleColumn(CaseResult one) {
    return SingleColumn.of(one, Machine.reading(SingleColumn.bytes(one), options.threads()));
  }
}

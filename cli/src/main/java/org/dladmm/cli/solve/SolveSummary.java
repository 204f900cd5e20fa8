package org.dladmm.cli.solve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.dladmm.engine.Engine;
import org.dladmm.solver.SolverOptions;

/**
 * What {@code summary.json} says of a solve as a whole; its keys are promised to scripts.
 *
 * @param seconds the time of solving, without reading and writing files
 * @param seed null where none was given: solving draws no random numbers
 */
record SolveSummary(
    String problem,
    String method,
    String engine,
    String precision,
    int threads,
    Long seed,
    double seconds) {
  static SolveSummary of(
      SolveTask task, SolverOptions options, Engine engine, OptionalLong seed, double seconds) {
    return new SolveSummary(
        task.problem().name(),
        task.method(options),
        engine.id(),
        engine.precision().label(),
        engine.options().threads(),
        seed.isPresent() ? seed.getAsLong() : null,
        seconds);
  }

  /** The same by name, with what is known of the columns behind it. */
  Map<String, Object> with(Map<String, Object> columns) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("problem", problem);
    values.put("method", method);
    values.put("engine", engine);
    values.put("precision", precision);
    values.put("threads", threads);
    values.put("seed", seed);
    values.put("seconds", seconds);
    values.putAll(columns);
    return values;
  }

  /** One line for people. */
  String describe() {
    return "%s by %s on %s (%s, %d %s) in %.2f s"
        .formatted(
            problem,
            method,
            engine,
            precision,
            threads,
            threads == 1 ? "thread" : "threads",
            seconds);
  }
}

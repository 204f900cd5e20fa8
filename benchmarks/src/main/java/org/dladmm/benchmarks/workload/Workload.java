package org.dladmm.benchmarks.workload;

import java.util.Map;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Precision;
import org.dladmm.matrix.Matrix;

/**
 * A piece of work that is the same on every engine: its data are matrices on the host, whose
 * entries float32 holds exactly.
 */
public interface Workload {
  /** What is computed, in a few words: {@code "product AᵀB, N=20"}. */
  String name();

  /** The shapes it is computed with: {@code "A 500×250, B 500×20"}. */
  String size();

  /**
   * How far the results of engines of a precision may lie from those in float64, by the measure of
   * {@link org.dladmm.benchmarks.compare.Difference}: √ε, unless a workload knows better.
   */
  default double tolerance(Precision precision) {
    return Math.sqrt(precision.epsilon());
  }

  /** Whether the engine has what the work needs. */
  default boolean runsOn(Engine engine) {
    return true;
  }

  /** The work with its memory on an engine, ready to run. */
  Prepared on(Engine engine);

  /** A workload on an engine. */
  interface Prepared extends AutoCloseable {
    /** Does the work. It may be done again and again, each time at the same cost. */
    void run();

    /** What the first run came to, by name. */
    Map<String, Matrix> results();

    /** Frees the memory. */
    @Override
    void close();
  }
}

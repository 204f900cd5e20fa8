package org.dladmm.engine;

/**
 * How an engine is opened.
 *
 * @param precision the numbers it computes with
 * @param threads threads it uses, the calling one included; at least 1
 */
public record EngineOptions(Precision precision, int threads) {
  public EngineOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("an engine needs at least 1 thread, not " + threads);
    }
  }

  /** float32 on all processors. */
  public static EngineOptions defaults() {
    return new EngineOptions(Precision.FLOAT32, Runtime.getRuntime().availableProcessors());
  }

  /** {@code "precision float32, threads 2"}. */
  public String describe() {
    return "precision " + precision.label() + ", threads " + threads;
  }

  public EngineOptions withPrecision(Precision other) {
    return new EngineOptions(other, threads);
  }

  public EngineOptions withThreads(int other) {
    return new EngineOptions(precision, other);
  }
}

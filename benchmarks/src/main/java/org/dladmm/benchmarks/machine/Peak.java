package org.dladmm.benchmarks.machine;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.dladmm.engine.Precision;

/**
 * The most that the machine does of something.
 *
 * @param kind of what
 * @param threads that do it
 * @param value 10⁹ operations or bytes a second
 * @param difference from the smaller to the larger of two measurements, relative to the larger; NaN
 *     where there was one
 */
public record Peak(Kind kind, int threads, double value, double difference) {
  /** What is measured. */
  public enum Kind {
    /** Fused multiply-adds of float32 vectors in registers, each two operations. */
    FLOAT32("float32 multiply-adds", "GFLOP/s"),
    /** The same of float64 vectors. */
    FLOAT64("float64 multiply-adds", "GFLOP/s"),
    /** Memory that is read. */
    READ("memory read", "GB/s"),
    /** Memory that is copied; what is read and what is written counts. */
    COPY("memory copied", "GB/s"),
    /** a ← b + s·c in memory; what is read and what is written counts. */
    TRIAD("memory, a = b + s*c", "GB/s");

    private final String label;
    private final String unit;

    Kind(String label, String unit) {
      this.label = label;
      this.unit = unit;
    }

    /** The multiply-adds of a precision. */
    public static Kind of(Precision precision) {
      return precision == Precision.FLOAT32 ? FLOAT32 : FLOAT64;
    }

    /** In words. */
    public String label() {
      return label;
    }

    /** {@code GFLOP/s} or {@code GB/s}. */
    public String unit() {
      return unit;
    }

    /** As files call it. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The larger of both measurements of the same. */
  Peak and(Peak again) {
    double larger = Math.max(value, again.value);
    return new Peak(kind, threads, larger, 1 - Math.min(value, again.value) / larger);
  }
}

package org.dladmm.benchmarks.bench;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** A size of a case that is varied while the others stay. */
public enum Axis {
  /** K. */
  LAYERS("K", "layers", 0.25, 0.5, 1, 2, 4),
  /** m. */
  ROWS("m", "rows of A", 0.25, 0.5, 1, 2, 4),
  /** d. */
  ATOMS("d", "columns of A", 0.25, 0.5, 1, 2, 4),
  /** N. */
  COLUMNS("N", "samples in a batch", 0.25, 1, 4, 16, 64);

  private final String symbol;
  private final String label;
  private final double[] factors;

  Axis(String symbol, String label, double... factors) {
    this.symbol = symbol;
    this.label = label;
    this.factors = factors;
  }

  /**
   * The axis with that symbol.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Axis of(String symbol) {
    return Arrays.stream(values())
        .filter(axis -> axis.symbol.equals(symbol))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + symbol + "' is no size that can be varied; there are: K, m, d, N"));
  }

  /** As formulas and files call it: {@code "K"}. */
  @JsonValue
  public String symbol() {
    return symbol;
  }

  /** In words, for people. */
  public String label() {
    return label;
  }

  /** The size of a case along this axis. */
  public int of(BenchCase size) {
    return switch (this) {
      case LAYERS -> size.layers();
      case ROWS -> size.m();
      case ATOMS -> size.d();
      case COLUMNS -> size.columns();
    };
  }

  /** The case with another size along this axis. */
  BenchCase with(BenchCase size, int value) {
    return switch (this) {
      case LAYERS -> new BenchCase(size.m(), size.d(), value, size.columns());
      case ROWS -> new BenchCase(value, size.d(), size.layers(), size.columns());
      case ATOMS -> new BenchCase(size.m(), value, size.layers(), size.columns());
      case COLUMNS -> new BenchCase(size.m(), size.d(), size.layers(), value);
    };
  }

  /** Multiples of a case's size, evenly apart by their logarithms; ascending. */
  List<BenchCase> around(BenchCase base) {
    return DoubleStream.of(factors)
        .mapToInt(
            factor -> (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.round(factor * of(base)))))
        .distinct()
        .mapToObj(value -> with(base, value))
        .toList();
  }
}

package org.dladmm.engine;

/** The numbers an engine computes with. */
public enum Precision {
  /** IEEE single precision, 4 bytes: the fast path. */
  FLOAT32(4, 0x1p-23),
  /** IEEE double precision, 8 bytes: the reference. */
  FLOAT64(8, 0x1p-52);

  private final int bytes;
  private final double epsilon;

  Precision(int bytes, double epsilon) {
    this.bytes = bytes;
    this.epsilon = epsilon;
  }

  public int bytes() {
    return bytes;
  }

  /** The distance from 1 to the next number. */
  public double epsilon() {
    return epsilon;
  }

  /** {@code float32} or {@code float64}, as configurations and the command line write it. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * The precision with the given label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Precision of(String label) {
    for (Precision precision : values()) {
      if (precision.label().equals(label)) {
        return precision;
      }
    }
    throw new IllegalArgumentException(
        "there is no precision '" + label + "'; choose float32 or float64");
  }
}

package org.dladmm.cli.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people read them. */
public final class Figures {
  private static final MathContext FIVE_DIGITS = new MathContext(5);

  private Figures() {}

  /**
   * Whole numbers as they are, others to five digits, very large and small ones as {@code
   * 1.2346e-09}; {@code –} for none.
   */
  public static String of(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < 1e9) {
      return String.valueOf((long) value);
    }
    if (size < 1e-3 || size >= 1e9) {
      return String.format(Locale.ROOT, "%.4e", value).replaceFirst("\\.?0+e", "e");
    }
    BigDecimal rounded = new BigDecimal(value).round(FIVE_DIGITS);
    return rounded.scale() > 0
        ? rounded.stripTrailingZeros().toPlainString()
        : rounded.toPlainString();
  }

  /**
   * Decimals that somebody has rounded, with the digits that they have; other numbers as {@link
   * #of(double)} writes them; anything else as it writes itself.
   */
  static String of(Object value) {
    if (value instanceof BigDecimal rounded) {
      return rounded.toPlainString();
    }
    boolean whole = value instanceof Integer || value instanceof Long;
    return value instanceof Number number && !whole
        ? of(number.doubleValue())
        : String.valueOf(value);
  }
}

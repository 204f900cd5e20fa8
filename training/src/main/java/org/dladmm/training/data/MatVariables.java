package org.dladmm.training.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import us.hebi.matlab.mat.format.Mat5Reader.EntryFilter;
import us.hebi.matlab.mat.format.Mat5Reader.EntryHeader;
import us.hebi.matlab.mat.types.MatlabType;

/**
 * Lets the one variable through that is asked for, if it is a real matrix, and keeps a list of all.
 *
 * <p>The others are passed over by their headers, so that a cell array or a struct beside the
 * matrix costs nothing and its content cannot do harm.
 */
final class MatVariables implements EntryFilter {
  private final Optional<String> wanted;
  private final List<String> seen = new ArrayList<>();
  private Optional<String> refusal = Optional.empty();

  MatVariables(Optional<String> wanted) {
    this.wanted = wanted;
  }

  /** Every variable so far, with its shape: {@code A (256×512)}. */
  List<String> seen() {
    return seen;
  }

  /**
   * What the variable asked for is, if it is there but no real matrix: {@code "is a cell array"}.
   */
  Optional<String> refusal() {
    return refusal;
  }

  @Override
  public boolean isAccepted(EntryHeader header) {
    String shape =
        Arrays.stream(header.getDimensions())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining("×"));
    boolean number = isNumber(header.getType());
    seen.add(header.getName() + " (" + shape + (number ? ")" : " " + header.getType() + ")"));
    if (wanted.filter(header.getName()::equals).isEmpty()) {
      return false;
    }
    if (!number) {
      refusal = Optional.of("is of class " + header.getType());
    } else if (header.isComplex()) {
      refusal = Optional.of("is complex");
    } else if (header.getDimensions().length != 2) {
      refusal = Optional.of("is " + shape);
    }
    return refusal.isEmpty();
  }

  private static boolean isNumber(MatlabType type) {
    return switch (type) {
      case Double, Single, Int8, UInt8, Int16, UInt16, Int32, UInt32, Int64, UInt64, Sparse -> true;
      case Cell, Structure, Object, Character, Function, Opaque -> false;
    };
  }
}

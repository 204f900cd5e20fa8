package org.dladmm.training.image;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.dladmm.expression.Expression;
import org.dladmm.network.State;
import org.dladmm.training.InputException;

/** What of a layer's state is the restored patch. */
public enum ReadOut {
  /** AZ: what the dictionary says. */
  AZ("az") {
    @Override
    Expression of(State state, Expression x) {
      return state.az();
    }
  },
  /** X − E: the patch as it was, less what was recognised as noise. */
  X_MINUS_E("x-e") {
    @Override
    Expression of(State state, Expression x) {
      return x.minus(state.e());
    }
  };

  private final String label;

  ReadOut(String label) {
    this.label = label;
  }

  /** As configurations and options write it. */
  public String label() {
    return label;
  }

  /**
   * The one with the given label.
   *
   * @throws InputException if there is none
   */
  public static ReadOut of(String label) {
    return Arrays.stream(values())
        .filter(readOut -> readOut.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "the read-out cannot be '%s'; it must be one of: %s"
                        .formatted(label, labels())));
  }

  private static String labels() {
    return Arrays.stream(values()).map(ReadOut::label).collect(Collectors.joining(", "));
  }

  /** Patches restored from X by the state after a layer. */
  abstract Expression of(State state, Expression x);
}

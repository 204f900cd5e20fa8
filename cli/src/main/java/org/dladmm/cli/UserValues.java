package org.dladmm.cli;

import java.util.function.Supplier;
import org.dladmm.engine.UnknownEngineException;
import org.dladmm.training.InputException;

/**
 * Marks the places where what the user gave is validated: an {@link IllegalArgumentException} there
 * is the user's to mend, anywhere else it is a bug of ours.
 */
public final class UserValues {
  private UserValues() {}

  /**
   * What {@code validation} makes of the user's values.
   *
   * @throws InputException with the message of an IllegalArgumentException that it throws
   */
  public static <T> T check(Supplier<T> validation) {
    try {
      return validation.get();
    } catch (UnknownEngineException alreadyTheUsers) {
      throw alreadyTheUsers;
    } catch (IllegalArgumentException e) {
      throw new InputException(e.getMessage(), e);
    }
  }
}

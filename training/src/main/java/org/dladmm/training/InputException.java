package org.dladmm.training;

/**
 * What the user gave cannot be used: a file, an option or a configuration.
 *
 * <p>The message is one sentence for the user, with the values that are wrong and the cure; it is
 * shown as it is, without a stack trace. The command line ends with exit status 2.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(message);
  }

  /** The same, with the failure underneath kept for {@code --verbose}. */
  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}

package org.dladmm.benchmarks.machine;

/** The machine cannot be measured; the message says why. */
public final class MachineException extends RuntimeException {
  private static final long serialVersionUID = 1;

  MachineException(String message) {
    super(message);
  }
}

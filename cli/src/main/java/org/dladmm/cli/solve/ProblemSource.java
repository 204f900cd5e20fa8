package org.dladmm.cli.solve;

/** A problem that was found, before its matrices are read. */
interface ProblemSource {
  /**
   * Reads the matrices and checks that they fit each other.
   *
   * @throws org.dladmm.training.InputException if one is missing, unreadable or of a wrong shape
   */
  SolveTask read(ProblemArguments arguments);
}

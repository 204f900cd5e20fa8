package org.dladmm.benchmarks.machine;

/** Work of which one knows how much it is, for one thread. */
interface Loop {
  /** Operations or bytes of a round. */
  long workOfRound();

  /** Runs so many rounds. The result depends on all of them, so that none can be left out. */
  long run(int rounds);
}

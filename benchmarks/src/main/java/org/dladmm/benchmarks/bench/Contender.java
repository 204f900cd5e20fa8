package org.dladmm.benchmarks.bench;

import java.time.Duration;
import org.dladmm.benchmarks.process.Turn;

/** What does an action, to be timed. It does nothing between its turns. */
interface Contender {
  String name();

  /** Whether ratios are to it, or to another like it. */
  boolean isPeer();

  /** Does the action again and again for a while, once at least. */
  Turn turn(Duration duration);

  /** Whether it gets faster by itself while it runs, so that it has to be warmed up. */
  boolean warmsUp();
}

package org.dladmm.cli.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/**
 * How far long work has come, for a user who waits: a bar on a terminal, a line now and then
 * elsewhere, or nothing.
 *
 * <p>Steps may be told as often as one likes, from one thread at a time. Closing it leaves the
 * console as it should be for what is printed next.
 */
public interface Progress extends AutoCloseable {
  /**
   * Tells how far the work has come.
   *
   * @param message what is being done, with what is worth knowing at this moment: {@code "training,
   *     loss 0.013"}
   * @param done how much is done, in whatever it is counted in
   * @param total how much there is to do
   */
  void step(String message, long done, long total);

  /**
   * The same for work whose parts take unlike times.
   *
   * @param left the time that it still takes, where that can be said
   */
  void step(String message, long done, long total, Optional<Duration> left);

  /** Prints something between two steps, on lines of its own. */
  default void between(Runnable print) {
    print.run();
  }

  @Override
  void close();

  /** Nothing at all. */
  static Progress silent() {
    return new Silent();
  }

  /** One line that is written over, on a terminal of the given width. */
  static Progress bar(PrintStream terminal, int width) {
    return new Bar(terminal, width);
  }

  /** A line at most every ten seconds, and none for what takes less. */
  static Progress lines(PrintStream stream) {
    return Lines.ticking(stream, Duration.ofSeconds(10));
  }
}

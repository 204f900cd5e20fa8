package org.dladmm.cli.train;

import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.dladmm.training.InputException;

/**
 * What there is to say of a training on its way: that it went back, or that a file could not be
 * written, which does not end it.
 */
final class Remarks {
  private final Consumer<String> user;
  private final List<Remark> all = new ArrayList<>();
  private final Set<String> unwritten = new HashSet<>();

  /**
   * Something that was said.
   *
   * @param time when
   * @param sentence what
   */
  record Remark(ZonedDateTime time, String sentence) {}

  /** Remarks that the user hears at once. */
  Remarks(Consumer<String> user) {
    this.user = user;
  }

  void say(String sentence) {
    all.add(new Remark(ZonedDateTime.now(), sentence));
    user.accept(sentence);
  }

  /**
   * Writes a file that the training can do without. That it cannot be written is said once, and
   * that it can be again.
   *
   * @param name of the file
   * @return whether it was written
   */
  boolean written(String name, Runnable writing) {
    try {
      writing.run();
    } catch (UncheckedIOException | InputException e) {
      if (unwritten.add(name)) {
        say("the training goes on, but " + e.getMessage());
      }
      return false;
    }
    if (unwritten.remove(name)) {
      say(name + " is written again");
    }
    return true;
  }

  /** All that was said, in order. */
  List<Remark> all() {
    return List.copyOf(all);
  }
}

package org.dladmm.cli.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A bar that is redrawn in place a few times a second, also between steps, so that the time goes
 * on.
 */
final class Bar implements Progress {
  private final PrintStream terminal;
  private final int width;
  private ProgressBar bar;
  private Line line;
  private long total;
  private Instant begun;
  private volatile Optional<Duration> left = Optional.empty();

  Bar(PrintStream terminal, int width) {
    this.terminal = terminal;
    this.width = width;
  }

  @Override
  public void step(String message, long done, long total) {
    draw(message, done, total, false);
  }

  @Override
  public void step(String message, long done, long total, Optional<Duration> left) {
    this.left = left;
    draw(message, done, total, true);
  }

  private void draw(String message, long done, long ofAll, boolean timeIsKnown) {
    if (begun == null || total != ofAll) {
      // other work begins, which has a time of its own
      close();
      total = ofAll;
      begun = Instant.now();
    }
    if (bar == null) {
      bar = build(done, timeIsKnown);
    }
    bar.setExtraMessage(message);
    bar.stepTo(done);
  }

  private ProgressBar build(long done, boolean timeIsKnown) {
    line = new Line(terminal, width);
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName("")
            .setInitialMax(total)
            .startsFrom(done, Duration.between(begun, Instant.now()))
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .continuousUpdate()
            .setConsumer(line);
    if (timeIsKnown) {
      builder.setEtaFunction(state -> left);
    }
    return builder.build();
  }

  @Override
  public void between(Runnable print) {
    if (bar != null) {
      line.vanish();
    }
    close();
    print.run();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      line.close();
      bar = null;
    }
  }

  /** The terminal's line. */
  private static final class Line extends ConsoleProgressBarConsumer {
    private final PrintStream terminal;
    private final int width;
    private boolean ended;
    private volatile boolean vanishing;

    /**
     * With a width given, the library does not look for the terminal, which would open standard
     * input.
     */
    Line(PrintStream terminal, int width) {
      super(terminal, width - 1);
      this.terminal = terminal;
      this.width = width - 1;
    }

    /** When it ends, nothing is left of it. */
    void vanish() {
      vanishing = true;
    }

    /**
     * Ends the line, once: a bar of the library that is closed before it was first drawn leaves
     * that to us.
     */
    @Override
    public void close() {
      if (!ended) {
        ended = true;
        if (vanishing) {
          terminal.print('\r' + " ".repeat(width) + '\r');
          terminal.flush();
        } else {
          super.close();
        }
      }
    }
  }
}

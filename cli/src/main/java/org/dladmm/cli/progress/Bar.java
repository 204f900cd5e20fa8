package org.dladmm.cli.progress;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that is redrawn in place a few times a second, also between steps, so that the time goes on. */
final class Bar implements Progress {
  private final PrintStream terminal;
  private final int width;
  private ProgressBar bar;

  Bar(PrintStream terminal, int width) {
    this.terminal = terminal;
    this.width = width;
  }

  @Override
  public void step(String message, long done, long total) {
    if (bar != null && bar.getMax() != total) {
      // other work begins, which has a time of its own
      close();
    }
    if (bar == null) {
      bar = build(total);
    }
    bar.setExtraMessage(" " + message);
    bar.stepTo(done);
  }

  private ProgressBar build(long total) {
    return new ProgressBarBuilder()
        .setTaskName("")
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .continuousUpdate()
        // with a width given, the library does not look for the terminal, which would open standard input
        .setConsumer(new ConsoleProgressBarConsumer(terminal, width - 1))
        .build();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}

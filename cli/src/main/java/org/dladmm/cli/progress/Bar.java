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
  private String message = "";

  Bar(PrintStream terminal, int width) {
    this.terminal = terminal;
    this.width = width;
  }

  @Override
  public void step(String message, long done, long total) {
    if (bar == null) {
      bar = build(message, total);
    } else if (!this.message.equals(message)) {
      bar.setExtraMessage(" " + message);
    }
    this.message = message;
    bar.maxHint(total);
    bar.stepTo(done);
  }

  private ProgressBar build(String task, long total) {
    // the consumer with a given width does not ask the terminal, which would open standard input
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
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

package org.dladmm.cli.progress;

import java.time.Duration;
import java.util.Optional;

/** No progress is shown. */
final class Silent implements Progress {
  @Override
  public void step(String message, long done, long total) {}

  @Override
  public void step(String message, long done, long total, Optional<Duration> left) {}

  @Override
  public void close() {}
}

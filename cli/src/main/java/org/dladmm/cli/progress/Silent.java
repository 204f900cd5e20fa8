package org.dladmm.cli.progress;

/** No progress is shown. */
final class Silent implements Progress {
  @Override
  public void step(String message, long done, long total) {}

  @Override
  public void close() {}
}

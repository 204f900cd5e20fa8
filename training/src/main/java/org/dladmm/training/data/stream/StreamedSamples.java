package org.dladmm.training.data.stream;

import java.util.Set;
import org.dladmm.training.SampleSource;
import org.dladmm.training.Samples;
import org.dladmm.training.loss.Truth;

/**
 * Columns that are read as they are trained on. Each epoch has another order, and a part of it is
 * made of runs of columns from everywhere; which ones follows from the seed, the epoch and the part
 * alone.
 */
public final class StreamedSamples implements SampleSource {
  private final SampleColumns columns;
  private final ShuffledRuns runs;

  /**
   * Columns in files.
   *
   * @param columns all of them
   * @param part the most that are in memory at a time
   * @param seed decides the order
   */
  public StreamedSamples(SampleColumns columns, int part, long seed) {
    this.columns = columns;
    runs = new ShuffledRuns(columns.count(), part, columns.cuts(), seed);
  }

  @Override
  public int parts() {
    return runs.parts();
  }

  @Override
  public int columns(int part) {
    return runs.columns(part);
  }

  @Override
  public Samples part(int epoch, int part) {
    return columns.read(runs.part(epoch, part));
  }

  @Override
  public Set<Truth> truth() {
    return columns.truth();
  }
}

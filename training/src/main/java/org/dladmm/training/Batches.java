package org.dladmm.training;

import java.util.Arrays;
import org.dladmm.random.CounterRandom;

/** Which columns each step of an epoch takes: those of every part in an order of its own. */
final class Batches {
  private final SampleSource source;
  private final CounterRandom random;
  private final int size;
  private final int perEpoch;
  private int[] order = {};
  private int orderedEpoch;
  private int orderedPart;
  private Samples loaded;

  Batches(SampleSource source, int batch, long seed) {
    this.source = source;
    random = new CounterRandom(seed, "order of the columns");
    int smallest = source.columns(0);
    for (int part = 1; part < source.parts(); part++) {
      smallest = Math.min(smallest, source.columns(part));
    }
    size = Math.min(batch, smallest);
    int steps = 0;
    for (int part = 0; part < source.parts(); part++) {
      steps = Math.addExact(steps, steps(part));
    }
    perEpoch = steps;
  }

  /** Columns of a step. */
  int size() {
    return size;
  }

  int perEpoch() {
    return perEpoch;
  }

  private int steps(int part) {
    return (source.columns(part) + size - 1) / size;
  }

  /**
   * The columns of a step, which are among those that are loaded.
   *
   * @param epoch counted from 1
   * @param position of the step in its epoch, counted from 0
   */
  int[] columns(TrainingStep step, int epoch, int position) {
    int part = 0;
    int within = position;
    while (within >= steps(part)) {
      within -= steps(part);
      part++;
    }
    load(step, epoch, part);
    return batch(within);
  }

  private void load(TrainingStep step, int epoch, int part) {
    if (orderedEpoch == epoch && orderedPart == part) {
      return;
    }
    Samples samples = source.part(epoch, part);
    if (samples != loaded) {
      step.load(samples);
      // of many parts none is held on to: the next one takes its place in memory
      loaded = source.parts() == 1 ? samples : null;
    }
    order = random.permutation(source.columns(part), (long) epoch * source.parts() + part);
    orderedEpoch = epoch;
    orderedPart = part;
  }

  /** Batch i of a part; the last is filled up from the front, so that all are of one size. */
  private int[] batch(int i) {
    int from = i * size;
    int[] result = Arrays.copyOfRange(order, from, from + size);
    for (int j = order.length - from; j < size; j++) {
      result[j] = order[j - (order.length - from)];
    }
    return result;
  }
}

package org.dladmm.training.data.stream;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dladmm.training.Samples;
import org.dladmm.training.data.ColumnRange;
import org.dladmm.training.data.Columns;
import org.dladmm.training.loss.Truth;

/**
 * Samples that need not be in memory all at once, in the order of their files.
 *
 * @param x X
 * @param z Z*, as many columns, where it is known
 * @param e E*, as many columns, where it is known
 * @param signal what AZ should be, as many columns, where it is known
 */
public record SampleColumns(
    Columns x, Optional<Columns> z, Optional<Columns> e, Optional<Columns> signal) {
  /** Samples that are in memory. */
  public static SampleColumns of(Samples samples) {
    return new SampleColumns(
        Columns.of(samples.x()),
        samples.z().map(Columns::of),
        samples.e().map(Columns::of),
        samples.signal().map(Columns::of));
  }

  /** How many there are. */
  public int count() {
    return x.columns();
  }

  /** What is known of the solutions. */
  public Set<Truth> truth() {
    Set<Truth> known = EnumSet.noneOf(Truth.class);
    z.ifPresent(matrix -> known.add(Truth.Z));
    e.ifPresent(matrix -> known.add(Truth.E));
    return known;
  }

  /** X, and Z* and E* where they are known. */
  public List<Columns> matrices() {
    return Stream.of(Optional.of(x), z, e).flatMap(Optional::stream).toList();
  }

  /** The first ones, at most so many. */
  public Samples first(int most) {
    return read(0, Math.min(most, count()));
  }

  /** All of them. */
  public Samples read() {
    return read(0, count());
  }

  /** Columns {@code from} (inclusive) to {@code to} (exclusive). */
  public Samples read(int from, int to) {
    Samples samples = read(List.of(new ColumnRange(from, to)));
    return signal.map(clean -> samples.withSignal(clean.read(from, to))).orElse(samples);
  }

  /** Those columns, one range after another, without the signal. */
  Samples read(List<ColumnRange> ranges) {
    return new Samples(
        x.read(ranges),
        z.map(columns -> columns.read(ranges)),
        e.map(columns -> columns.read(ranges)),
        Optional.empty());
  }

  /** The columns before {@code end}. */
  public SampleColumns until(int end) {
    return new SampleColumns(
        x.until(end),
        z.map(columns -> columns.until(end)),
        e.map(columns -> columns.until(end)),
        signal.map(columns -> columns.until(end)));
  }

  /** Where files of any of the matrices begin that can only be read as a whole. */
  TreeSet<Integer> cuts() {
    TreeSet<Integer> cuts = new TreeSet<>();
    matrices().forEach(matrix -> cuts.addAll(matrix.cuts()));
    return cuts;
  }
}

package org.dladmm.benchmarks.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dladmm.benchmarks.workload.NetworkData;
import org.dladmm.engine.Engine;

/**
 * Time and memory of the forward pass and of a training step against each of K, m, d and N, the
 * others being those of one case.
 */
public final class Scaling {
  private final List<Engine> engines;
  private final List<Path> plugins;
  private final BenchPlan plan;
  private final long seed;
  private final Bench.Listener listener;

  /**
   * A measurement on engines, opened by the caller, who closes them.
   *
   * @param engines one or more
   * @param plugins jars beside the class path in which they may be
   * @param plan how long everything takes
   * @param seed of parameters and samples
   * @param listener hears how it goes on
   */
  public Scaling(
      List<Engine> engines,
      List<Path> plugins,
      BenchPlan plan,
      long seed,
      Bench.Listener listener) {
    this.engines = List.copyOf(engines);
    this.plugins = List.copyOf(plugins);
    this.plan = plan;
    this.seed = seed;
    this.listener = listener;
  }

  /** The case whose sizes are varied, unless another is asked for. */
  public static BenchCase usual() {
    return new BenchCase(500, 250, 15, 20);
  }

  /**
   * A case written as {@code 500x250x15x20}.
   *
   * @throws IllegalArgumentException if it is none, or one around it along these axes is too large
   */
  public static BenchCase parse(String text, List<Axis> axes) {
    BenchCase base = BenchCase.parse(text);
    axes.forEach(axis -> axis.around(base).forEach(size -> size.requireMatrices(size.columns())));
    return base;
  }

  /** Times for a curve of many points. */
  public static BenchPlan plan(int seconds) {
    return new BenchPlan(
        Duration.ofSeconds(2),
        Duration.ofSeconds(20),
        Duration.ofMillis(250),
        4 * seconds,
        Duration.ZERO);
  }

  /** A first look. */
  public static BenchPlan quickPlan() {
    return new BenchPlan(
        Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofMillis(50), 2, Duration.ZERO);
  }

  /**
   * Measures around a case along some axes; a series for each of them, engine and action.
   *
   * @throws org.dladmm.benchmarks.process.ContenderException if an engine's JVM fails
   */
  public List<ScalingSeries> around(BenchCase base, List<Axis> axes) {
    Set<BenchCase> sizes = new LinkedHashSet<>();
    axes.forEach(axis -> sizes.addAll(axis.around(base)));
    Map<BenchCase, List<ScalingPoint>> points = new LinkedHashMap<>();
    int steps = ScaledAction.values().length * (engines.size() + 1);
    try (Field field = Field.of(engines, plugins)) {
      for (BenchCase size : sizes) {
        long[] done = {(long) points.size() * steps};
        points.put(
            size,
            measure(
                field,
                size,
                what -> listener.step(size + ", " + what, done[0]++, (long) sizes.size() * steps)));
      }
    }
    List<ScalingSeries> series = new ArrayList<>();
    for (Axis axis : axes) {
      for (Engine engine : engines) {
        for (ScaledAction action : ScaledAction.values()) {
          List<ScalingPoint> along =
              axis.around(base).stream()
                  .flatMap(size -> points.get(size).stream())
                  .filter(point -> point.engine().equals(engine.id()) && point.action() == action)
                  .toList();
          series.add(new ScalingSeries(axis, engine.id(), action, along));
        }
      }
    }
    return series;
  }

  private List<ScalingPoint> measure(Field field, BenchCase size, Consumer<String> progress) {
    NetworkData data = NetworkData.of(seed, size.m(), size.d(), size.layers(), size.columns());
    List<ScalingPoint> points = new ArrayList<>();
    for (ScaledAction action : ScaledAction.values()) {
      field.prepare(action.task(), data);
      List<Timed> times = field.race(plan, what -> progress.accept(action.label() + ": " + what));
      // what is kept is there once it has served
      List<Long> bytes = field.tensorBytes();
      for (int k = 0; k < times.size(); k++) {
        Timed timed = times.get(k);
        points.add(
            new ScalingPoint(
                size,
                timed.contender(),
                action,
                timed.milliseconds(),
                timed.settled(),
                bytes.get(k)));
      }
    }
    return points;
  }
}

package org.dladmm.benchmarks.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What an action costs on an engine along an axis.
 *
 * @param axis the size that is varied
 * @param points with that size ascending
 */
public record ScalingSeries(
    Axis axis, String engine, ScaledAction action, List<ScalingPoint> points) {
  public ScalingSeries {
    points = List.copyOf(points);
  }

  /** The sizes along the axis. */
  public double[] sizes() {
    return values(point -> axis.of(point.size()));
  }

  public double[] milliseconds() {
    return values(ScalingPoint::milliseconds);
  }

  public double[] bytes() {
    return values(ScalingPoint::bytes);
  }

  private double[] values(ToDoubleFunction<ScalingPoint> value) {
    return points.stream().mapToDouble(value).toArray();
  }

  /** How the time grows; empty for a single point. */
  public Optional<PowerLaw> time() {
    return law(milliseconds());
  }

  /** How the memory grows; empty for a single point. */
  public Optional<PowerLaw> memory() {
    return law(bytes());
  }

  private Optional<PowerLaw> law(double[] values) {
    return points.size() < 2 ? Optional.empty() : Optional.of(PowerLaw.through(sizes(), values));
  }
}

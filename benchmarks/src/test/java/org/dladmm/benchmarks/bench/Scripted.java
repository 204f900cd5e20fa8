package org.dladmm.benchmarks.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.dladmm.benchmarks.process.Turn;

/** A contender whose time is a function of how long it has run, on a clock that it drives. */
final class Scripted implements Contender {
  private final String name;
  private final boolean peer;
  private final DoubleUnaryOperator milliseconds;
  private final List<String> order;
  long now;

  Scripted(String name, DoubleUnaryOperator millisecondsAfterSeconds, List<String> order) {
    this(name, false, millisecondsAfterSeconds, order);
  }

  Scripted(
      String name, boolean peer, DoubleUnaryOperator millisecondsAfterSeconds, List<String> order) {
    this.peer = peer;
    this.name = name;
    this.milliseconds = millisecondsAfterSeconds;
    this.order = order;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isPeer() {
    return peer;
  }

  @Override
  public Turn turn(Duration duration) {
    order.add(name);
    now += duration.toNanos();
    return new Turn(milliseconds.applyAsDouble(now * 1e-9), 2);
  }

  @Override
  public boolean warmsUp() {
    return false;
  }
}

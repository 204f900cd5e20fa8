package org.dladmm.engine;

import org.dladmm.reference.ReferenceEngine;

/** A provider of reference engines that fails where it is told to. */
final class TestProvider implements EngineProvider {
  private final String id;
  private final int priority;
  private final Availability availability;
  private String failingMethod = "";
  private Throwable failure;
  private boolean opensNothing;
  private int probes;

  TestProvider(String id, int priority, Availability availability) {
    this.id = id;
    this.priority = priority;
    this.availability = availability;
  }

  TestProvider failing(String method, Throwable with) {
    failingMethod = method;
    failure = with;
    return this;
  }

  TestProvider openingNothing() {
    opensNothing = true;
    return this;
  }

  int probes() {
    return probes;
  }

  private void mayFail(String method) {
    if (failingMethod.equals(method)) {
      TestProvider.<RuntimeException>sneak(failure);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable failure) throws T {
    throw (T) failure;
  }

  @Override
  public String id() {
    mayFail("id");
    return id;
  }

  @Override
  public int priority() {
    mayFail("priority");
    return priority;
  }

  @Override
  public Availability probe() {
    probes++;
    mayFail("probe");
    return availability;
  }

  @Override
  public Engine open(EngineOptions options) {
    mayFail("open");
    return opensNothing ? null : ReferenceEngine.open(options);
  }
}

package org.dladmm.reference;

import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.base.BaseEngine;

/**
 * What an engine has to compute, in the plainest loops there are: one thread, every value computed
 * in double precision and rounded to the engine's precision where it is stored. The others are held
 * against it; it is too slow for anything else, and so it is no service and is never chosen.
 */
public final class ReferenceEngine {
  public static final String ID = "reference";

  /** What it runs on, in words. */
  public static final String DEVICE = "plain loops on one thread";

  private ReferenceEngine() {}

  public static Engine open(EngineOptions options) {
    return new BaseEngine<>(ID, options, DEVICE, new ReferenceKernels(options.precision()));
  }
}

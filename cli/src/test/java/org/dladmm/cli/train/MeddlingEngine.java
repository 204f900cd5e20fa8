package org.dladmm.cli.train;

import java.util.Map;
import org.dladmm.benchmarks.workload.ForwardingEngine;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Availability;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineProvider;
import org.dladmm.engine.EngineSettings;
import org.dladmm.engine.Engines;
import org.dladmm.engine.Tensor;

/** The engine 'ejml', with something that is done once, after so many gatherings of columns. */
public final class MeddlingEngine implements EngineProvider {
  static final String ID = "meddling";

  private static int gatherings;
  private static Runnable action = () -> {};

  /** What is to be done, and after how many gatherings. */
  static void after(int count, Runnable once) {
    gatherings = count;
    action = once;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int priority() {
    return Integer.MIN_VALUE;
  }

  @Override
  public Availability probe() {
    return Availability.usable("meddles with files");
  }

  @Override
  public Engine open(EngineOptions options) {
    Settings ejml = Settings.none().explicit(Map.of(EngineSettings.ENGINE, "ejml"));
    return new ForwardingEngine(Engines.discover().choose(ejml).open(options)) {
      @Override
      public String id() {
        return ID;
      }

      @Override
      public void gather(Tensor source, int[] columns, Tensor target) {
        super.gather(source, columns, target);
        if (--gatherings == 0) {
          action.run();
        }
      }
    };
  }
}

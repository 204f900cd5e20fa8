package org.dladmm.cli.train;

import org.dladmm.benchmarks.workload.ForwardingEngine;
import org.dladmm.cli.DisguisedEngine;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Tensor;

/** The engine 'ejml', with something that is done once, after so many gatherings of columns. */
public final class MeddlingEngine extends DisguisedEngine {
  public static final String ID = "meddling";

  private static int gatherings;
  private static Runnable action = () -> {};

  /** What is to be done, and after how many gatherings. */
  public static void after(int count, Runnable once) {
    gatherings = count;
    action = once;
  }

  public MeddlingEngine() {
    super(ID, Integer.MIN_VALUE);
  }

  @Override
  protected Engine around(Engine ejml) {
    return new ForwardingEngine(ejml) {
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

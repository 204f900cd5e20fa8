package org.dladmm.benchmarks.bench;

import java.util.List;
import java.util.OptionalDouble;
import org.dladmm.benchmarks.bench.CaseResult.ActionResult;

/**
 * How near a contender comes to what the machine can do, in its matrix products: as if it did
 * nothing else, so that all of the rest counts against it.
 *
 * @param contender an engine's id, or a peer's name
 * @param gigaflops the products' operations over the whole time, 10⁹ a second
 * @param ofPeak the same over the machine's peak; NaN where that was not measured
 */
public record Share(String contender, double gigaflops, double ofPeak) {
  /**
   * The shares of all contenders for an action.
   *
   * @param peak 10⁹ operations a second of the machine, with as many threads as contenders have
   */
  public static List<Share> of(ActionResult action, OptionalDouble peak) {
    return action.times().stream()
        .map(timed -> of(timed, action.work().products(), peak.orElse(Double.NaN)))
        .toList();
  }

  private static Share of(Timed timed, long operations, double peak) {
    double gigaflops = operations / timed.milliseconds() * 1e-6;
    return new Share(timed.contender(), gigaflops, gigaflops / peak);
  }
}

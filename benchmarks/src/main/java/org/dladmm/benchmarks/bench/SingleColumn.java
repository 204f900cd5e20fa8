package org.dladmm.benchmarks.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dladmm.benchmarks.bench.CaseResult.ActionResult;
import org.dladmm.benchmarks.peer.Action;

/**
 * The forward pass of one column against reading what it needs. There is little to compute then:
 * every weight is used once, and so the time to read them bounds the time of the pass.
 *
 * @param size the case
 * @param bytes the operands of the pass, each once: W1, θ and β of each layer, A, x
 * @param gigabytesPerSecond at which an array of that size is read, again and again
 * @param milliseconds what it takes to read it once at that rate
 * @param times the contenders' times over that, by contender
 */
public record SingleColumn(
    BenchCase size,
    long bytes,
    double gigabytesPerSecond,
    double milliseconds,
    Map<String, Double> times) {
  /** Whether the figures of a case have a meaning: it has one column. */
  public static boolean concerns(CaseResult result) {
    return result.size().columns() == 1;
  }

  /** The bytes that the pass of a case needs. */
  public static long bytes(CaseResult result) {
    return forward(result).work().operandBytes();
  }

  /** What came of a case, where that many bytes are read at the given rate. */
  public static SingleColumn of(CaseResult result, double gigabytesPerSecond) {
    long bytes = bytes(result);
    double milliseconds = bytes / gigabytesPerSecond * 1e-6;
    Map<String, Double> times = new LinkedHashMap<>();
    forward(result)
        .times()
        .forEach(timed -> times.put(timed.contender(), timed.milliseconds() / milliseconds));
    return new SingleColumn(result.size(), bytes, gigabytesPerSecond, milliseconds, times);
  }

  private static ActionResult forward(CaseResult result) {
    return result.actions().stream()
        .filter(action -> action.action() == Action.FORWARD)
        .findFirst()
        .orElseThrow();
  }
}

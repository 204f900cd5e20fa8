package org.dladmm.benchmarks.peer;

import java.util.List;
import org.dladmm.benchmarks.process.ContenderException;
import org.junit.jupiter.api.Assumptions;

/** A Python with torch, where the machine has one. */
public final class RealPyTorch {
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  private RealPyTorch() {}

  /** The peer, which the caller closes; without one the test is skipped. */
  public static Peer start() {
    String reasons = "";
    for (String python : PYTHONS) {
      try {
        return Peer.start(new PyTorch(python));
      } catch (ContenderException e) {
        reasons += e.getMessage() + "; ";
      }
    }
    Assumptions.abort(reasons);
    throw new AssertionError("an aborted test goes on");
  }
}

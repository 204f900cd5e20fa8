package org.dladmm.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Precision;
import org.dladmm.reference.ReferenceEngine;

/**
 * All workloads by which engines are compared: every kernel of an engine, and what is built of
 * them.
 */
public final class Suite {
  /** Of so many times as many columns those are taken that suit the comparison of gradients. */
  private static final int CANDIDATES = 3;

  private Suite() {}

  /** The workloads, from single kernels to a whole solve. */
  public static List<Workload> of(long seed, Size size) {
    List<Workload> all = new ArrayList<>();
    all.addAll(new Products(seed, size.m(), size.d()).all(size.narrow(), size.wide()));
    Elementwise elementwise = new Elementwise(seed, size.m(), size.wide());
    all.addAll(elementwise.all());
    all.addAll(elementwise.broadcasts());
    all.addAll(elementwise.reductions());
    all.addAll(CopyWorkload.both(seed, size.m(), size.wide()));
    all.addAll(TransferWorkload.both(seed, size.m(), size.wide()));
    all.addAll(FactorisationWorkload.all(seed));
    all.addAll(networks(seed, size));
    all.add(SolveWorkload.of(seed, (size.m() + 4) / 5, (size.d() + 4) / 5, size.narrow()));
    return List.copyOf(all);
  }

  private static List<Workload> networks(long seed, Size size) {
    NetworkData one = NetworkData.of(seed, size.m(), size.d(), 1, size.wide());
    NetworkData candidates =
        NetworkData.of(seed, size.m(), size.d(), size.layers(), CANDIDATES * size.narrow());
    try (Engine reference = ReferenceEngine.open(new EngineOptions(Precision.FLOAT64, 1))) {
      NetworkData chosen = candidates.furthestFromKinks(reference, size.narrow());
      return List.of(
          Networks.layer(seed, one),
          Networks.forward(chosen),
          Networks.gradient(chosen),
          Networks.firstStep(chosen));
    }
  }
}

package org.dladmm.peer.libtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dladmm.benchmarks.bench.Agreement;
import org.dladmm.benchmarks.bench.Bench;
import org.dladmm.benchmarks.bench.BenchCase;
import org.dladmm.benchmarks.bench.BenchPlan;
import org.dladmm.benchmarks.bench.CaseResult;
import org.dladmm.benchmarks.bench.CaseResult.ActionResult;
import org.dladmm.benchmarks.peer.Libtorch;
import org.dladmm.benchmarks.peer.Peer;
import org.dladmm.benchmarks.peer.PeerSetting;
import org.dladmm.benchmarks.peer.PeerSettings;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineSettings;
import org.dladmm.engine.Engines;
import org.dladmm.engine.Precision;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The folder that was built computes what an engine computes, and times it. */
@Timeout(180)
class LibtorchIT {
  private static final Path FOLDER = Path.of("target", "libtorch");

  /** No size a multiple of a vector's length, and nothing square. */
  private static final List<BenchCase> CASES =
      List.of(new BenchCase(45, 26, 3, 7), new BenchCase(13, 29, 2, 33), new BenchCase(9, 4, 1, 1));

  private static final BenchPlan PLAN =
      new BenchPlan(Duration.ZERO, Duration.ZERO, Duration.ofMillis(1), 1, Duration.ofMillis(2));

  @ParameterizedTest
  @EnumSource(Precision.class)
  void lossAndGradientsAreThoseOfTheEngineAndBothActionsAreTimed(Precision precision) {
    double allowed = precision == Precision.FLOAT64 ? 1e-10 : Agreement.LIMIT;
    Settings settings = Settings.none().explicit(Map.of(EngineSettings.ENGINE, "ejml"));
    try (Engine ejml = Engines.discover().choose(settings).open(new EngineOptions(precision, 2));
        Peer peer = Peer.start(new Libtorch(FOLDER))) {
      List<CaseResult> results = new ArrayList<>();
      new Bench(List.of(ejml), List.of(), List.of(peer), PLAN, 5, (what, done, total) -> {})
          .run(CASES, results::add);
      for (CaseResult one : results) {
        assertEquals(
            List.of("samples", "features"),
            one.agreements().stream().map(Agreement::layout).toList());
        one.agreements().forEach(a -> assertTrue(a.difference() <= allowed, one.size() + ": " + a));
        assertVariants(one.peerSettings().get("libtorch"));
        for (ActionResult action : one.actions()) {
          assertEquals("libtorch", action.times().get(1).contender());
          assertTrue(action.times().get(1).milliseconds() > 0);
        }
      }
    }
  }

  private static void assertVariants(PeerSettings settings) {
    assertEquals(
        Set.of("", "fused", "plain"),
        settings.tried().stream().map(PeerSetting::adam).collect(Collectors.toSet()));
    for (PeerSetting fastest : settings.fastest()) {
      settings.tried().stream()
          .filter(tried -> tried.action() == fastest.action())
          .forEach(tried -> assertTrue(fastest.milliseconds() <= tried.milliseconds()));
    }
  }
}

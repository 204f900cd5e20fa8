package org.dladmm.benchmarks.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.dladmm.benchmarks.OnEjml;
import org.dladmm.benchmarks.peer.Action;
import org.dladmm.benchmarks.peer.FakePython;
import org.dladmm.benchmarks.peer.Peer;
import org.dladmm.benchmarks.peer.PeerSetting;
import org.dladmm.benchmarks.peer.PeerSettings;
import org.dladmm.benchmarks.peer.PyTorch;
import org.dladmm.benchmarks.peer.RealPyTorch;
import org.dladmm.benchmarks.process.ContenderException;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** PyTorch computes the same, and a peer that does not is found out. */
@Timeout(120)
class PyTorchAgreementTest {
  /** No size a multiple of a vector's length, and nothing square. */
  private static final List<BenchCase> CASES =
      List.of(new BenchCase(45, 26, 3, 7), new BenchCase(13, 29, 2, 33), new BenchCase(9, 4, 1, 1));

  @TempDir private Path folder;

  private static List<CaseResult> run(Peer torch, Precision precision, List<BenchCase> cases) {
    BenchPlan plan =
        new BenchPlan(Duration.ZERO, Duration.ZERO, Duration.ofMillis(1), 1, Duration.ofMillis(2));
    try (Engine ejml = OnEjml.open(precision)) {
      List<CaseResult> results = new ArrayList<>();
      new Bench(List.of(ejml), List.of(), List.of(torch), plan, 5, (what, done, total) -> {})
          .run(cases, results::add);
      return results;
    }
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void lossAndGradientsAreThoseOfTheEngineInEveryLayout(Precision precision) {
    double allowed = precision == Precision.FLOAT64 ? 1e-10 : Agreement.LIMIT;
    try (Peer torch = RealPyTorch.start()) {
      for (CaseResult one : run(torch, precision, CASES)) {
        assertEquals(
            List.of("samples", "features"),
            one.agreements().stream().map(Agreement::layout).toList());
        one.agreements().forEach(a -> assertTrue(a.difference() <= allowed, one.size() + ": " + a));
      }
    }
  }

  @Test
  void settingsAreFoundAndTimesAreToldForBothActions() {
    try (Peer torch = RealPyTorch.start()) {
      CaseResult one = run(torch, Precision.FLOAT32, CASES.subList(0, 1)).get(0);
      PeerSettings settings = one.peerSettings().get("PyTorch");
      assertEquals(
          EnumSet.allOf(Action.class),
          settings.fastest().stream().map(PeerSetting::action).collect(Collectors.toSet()));
      for (PeerSetting fastest : settings.fastest()) {
        assertTrue(settings.tried().contains(fastest), settings.toString());
        settings.tried().stream()
            .filter(tried -> tried.action() == fastest.action())
            .forEach(tried -> assertTrue(fastest.milliseconds() <= tried.milliseconds()));
      }
      for (CaseResult.ActionResult action : one.actions()) {
        Timed ejml = action.times().get(0);
        Timed peer = action.times().get(1);
        assertEquals(List.of("ejml", "PyTorch"), List.of(ejml.contender(), peer.contender()));
        assertEquals(1, peer.ratio());
        assertEquals(peer.milliseconds() / ejml.milliseconds(), ejml.ratio());
      }
    }
  }

  /** It gives the parameters for their gradients: right in shape, wrong in every number. */
  @Test
  void aPeerThatComputesSomethingElseIsRefused() {
    String python =
        FakePython.withTorch(
            folder,
            "folder=$(dirname \"$1\")",
            "read load; echo '{}'",
            "read check",
            "for f in \"$folder\"/layer-*.npy; do cp \"$f\" \"$folder/samples.$(basename \"$f\")\"; done",
            "echo '{\"loss\": 1.5}'",
            "read end");
    try (Peer torch = Peer.start(new PyTorch(python))) {
      String message =
          assertThrows(
                  ContenderException.class,
                  () -> run(torch, Precision.FLOAT32, List.of(new BenchCase(9, 4, 2, 3))))
              .getMessage();
      assertTrue(message.contains("does not compute what the engine 'ejml' computes"), message);
      assertTrue(message.contains("9x4x2x3"), message);
    }
  }
}

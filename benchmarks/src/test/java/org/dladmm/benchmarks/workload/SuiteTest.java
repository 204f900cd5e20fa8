package org.dladmm.benchmarks.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dladmm.benchmarks.OnEjml;
import org.dladmm.benchmarks.compare.Difference;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Precision;
import org.dladmm.expression.Broadcast;
import org.dladmm.expression.Operation;
import org.dladmm.expression.Reduction;
import org.dladmm.matrix.Matrix;
import org.dladmm.reference.ReferenceEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuiteTest {
  private static Engine reference() {
    return ReferenceEngine.open(new EngineOptions(Precision.FLOAT64, 1));
  }

  private static Map<String, Matrix> results(Workload workload, Engine engine) {
    try (Workload.Prepared prepared = workload.on(engine)) {
      prepared.run();
      return prepared.results();
    }
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void everyWorkloadGivesOnEjmlWhatItGivesOnTheReference(Precision precision) {
    try (Engine reference = reference();
        Engine ejml = OnEjml.open(precision)) {
      for (long seed = 1; seed <= 5; seed++) {
        for (Workload workload : Suite.of(seed, OnEjml.SMALL)) {
          Map<String, Double> differences =
              Difference.of(results(workload, reference), results(workload, ejml));
          assertTrue(
              Difference.largest(differences) <= workload.tolerance(precision),
              () -> workload.name() + " differs by " + differences);
        }
      }
    }
  }

  /** Who compares small numbers with a tolerance relative to 1 sees nothing. */
  @Test
  void someEntryOfEveryResultIsOfTheOrderOf1() {
    Set<String> zeroAtBest = Set.of("infeasibility", "dual excess");
    try (Engine reference = reference()) {
      for (Workload workload : Suite.of(1, Size.standard())) {
        results(workload, reference)
            .forEach(
                (name, value) -> {
                  double largest = 0;
                  for (double v : value.values()) {
                    largest = Math.max(largest, Math.abs(v));
                  }
                  assertTrue(
                      largest > 0.5 || zeroAtBest.contains(name),
                      workload.name() + ": " + name + " is at most " + largest);
                });
      }
    }
  }

  @Test
  void everyKernelOfAnEngineIsAmongTheWorkloads() {
    Watching watching = new Watching(reference());
    try (watching) {
      Suite.of(1, OnEjml.SMALL).forEach(workload -> results(workload, watching));
    }
    assertEquals(EnumSet.allOf(Operation.class), watching.operations);
    assertEquals(EnumSet.allOf(Broadcast.class), watching.broadcasts);
    Set<String> reductions = new HashSet<>(watching.reductions);
    for (Reduction reduction : List.of(Reduction.SUM, Reduction.MAX, Reduction.MIN)) {
      for (Broadcast kept : List.of(Broadcast.SCALAR, Broadcast.PER_ROW, Broadcast.PER_COLUMN)) {
        assertTrue(reductions.contains(reduction + " " + kept), reduction + " " + kept);
      }
    }
    assertEquals(Set.of("NO NO", "NO YES", "YES NO", "YES YES", "accumulating"), watching.products);
    assertTrue(watching.gathers > 0 && watching.scatters > 0 && watching.factorisations > 0);
  }

  @Test
  void noEngineStartsFromRoundedData() {
    Watching watching = new Watching(reference());
    try (watching) {
      Suite.of(1, OnEjml.SMALL).stream()
          .filter(workload -> !(workload instanceof SolveWorkload))
          .forEach(workload -> workload.on(watching).close());
    }
    assertEquals(Set.of(), watching.roundedUploads);
  }

  @Test
  void namesAreUniqueAndFitTheTable() {
    List<String> names = Suite.of(1, Size.standard()).stream().map(Workload::name).toList();
    assertEquals(names.size(), new HashSet<>(names).size());
    names.forEach(name -> assertTrue(name.length() <= 20, name));
  }

  @Test
  void aSeedDecidesTheData() {
    try (Engine reference = reference()) {
      List<Workload> first = Suite.of(1, OnEjml.SMALL);
      List<Workload> again = Suite.of(1, OnEjml.SMALL);
      List<Workload> other = Suite.of(2, OnEjml.SMALL);
      for (int k = 0; k < first.size(); k++) {
        Map<String, Matrix> results = results(first.get(k), reference);
        assertEquals(results, results(again.get(k), reference));
        assertNotEquals(results, results(other.get(k), reference), first.get(k).name());
      }
    }
  }

  @Test
  void aWorkloadRunsAgainAndAgainAndStaysFinite() {
    try (Engine ejml = OnEjml.open(Precision.FLOAT32)) {
      for (Workload workload : Suite.of(1, OnEjml.SMALL)) {
        try (Workload.Prepared prepared = workload.on(ejml)) {
          for (int run = 0; run < 50; run++) {
            prepared.run();
          }
          prepared
              .results()
              .forEach(
                  (name, value) -> {
                    for (double v : value.values()) {
                      assertTrue(Double.isFinite(v), workload.name() + ": " + name);
                    }
                  });
        }
      }
    }
  }
}

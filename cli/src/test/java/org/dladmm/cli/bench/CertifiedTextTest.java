package org.dladmm.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dladmm.benchmarks.bench.BenchCase;
import org.dladmm.benchmarks.bench.Certified;
import org.dladmm.benchmarks.bench.Certified.Answer;
import org.dladmm.benchmarks.bench.Timed;
import org.junit.jupiter.api.Test;

class CertifiedTextTest {
  @Test
  void whoLeavesColumnsUncertifiedIsNamed() {
    Certified one =
        new Certified(
            new BenchCase(500, 250, 15, 20),
            1e-3,
            List.of(
                new Timed("ejml", 12.34, 1, 9, 0, true),
                new Timed("nd4j", 24.68, 0.5, 9, 0, false)),
            List.of(new Answer("ejml", 20, 55.4, 95, 1), new Answer("nd4j", 19, 1055, 20015, 1)));
    List<String> lines =
        CertifiedText.of(List.of(one))
            .lines()
            .map(line -> line.strip().replaceAll(" +", " "))
            .toList();
    assertEquals("certified to a gap of 1e-03 ejml nd4j", lines.get(1));
    assertEquals(
        "500x250x15x20 12.3 1.00 55 24.7* 0.500 1055 nd4j: 19 of 20 certified", lines.get(3));
    assertEquals("", CertifiedText.of(List.of()));
  }
}

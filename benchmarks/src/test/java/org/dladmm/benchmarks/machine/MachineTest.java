package org.dladmm.benchmarks.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.dladmm.benchmarks.machine.Peak.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
  @TempDir private Path folder;

  @Test
  void loopsDoTheWorkThatTheyCount() {
    // each sum tends to 2b, of b = 1 in the first round and b = 2 in the second
    int lanes = DoubleMultiplyAdds.SPECIES.length();
    assertEquals(12L * lanes * (2 + 4), new DoubleMultiplyAdds(false).run(2));
    assertEquals(20L * lanes * (2 + 4), new DoubleMultiplyAdds(true).run(2));
    assertEquals(2L * 12 * 4096 * lanes, new DoubleMultiplyAdds(false).workOfRound());
    assertEquals(2L * 20 * 4096 * 2 * lanes, new FloatMultiplyAdds(true).workOfRound());
    ReadLoop read = new ReadLoop(4096);
    assertEquals(3 * 1024, read.run(3));
    assertEquals(4096, read.workOfRound());
    // one element becomes the round's number
    CopyLoop copy = new CopyLoop(8 * 100);
    assertEquals(8 * 100, copy.workOfRound());
    assertEquals(1 + 2, copy.run(3));
    // 1 + s·2 for s = 0, 1, 2
    TriadLoop triad = new TriadLoop(12 * 64);
    assertEquals(12 * 64, triad.workOfRound());
    assertEquals(1 + 3 + 5, triad.run(3));
  }

  @Test
  void ofTwoMeasurementsTheLargerCounts() {
    MachineFigures one = figures(90, 20);
    MachineFigures both = one.and(figures(100, 19));
    assertEquals(OptionalDouble.of(100), both.of(Kind.FLOAT32, 2));
    assertEquals(OptionalDouble.of(20), both.of(Kind.READ, 2));
    assertEquals(OptionalDouble.empty(), both.of(Kind.READ, 1));
    assertEquals(0.1, both.difference(Kind.FLOAT32), 1e-15);
    assertEquals(0.05, both.difference(Kind.READ), 1e-15);
    assertEquals(Double.NaN, one.difference(Kind.READ));
    assertEquals(Double.NaN, both.difference(Kind.TRIAD));
  }

  private static MachineFigures figures(double flops, double read) {
    return new MachineFigures(
        1,
        1,
        List.of(
            new Peak(Kind.FLOAT32, 2, flops, Double.NaN),
            new Peak(Kind.READ, 2, read, Double.NaN)));
  }

  @Test
  void aLoopIsMeasuredInAJvmOfItsOwn() {
    double[] rates = LoopProcess.rates(LoopKind.READ, 1 << 20, List.of(1, 2));
    assertEquals(2, rates.length);
    assertTrue(rates[0] > 0 && rates[1] > 0);
    MachineException failed =
        assertThrows(
            MachineException.class, () -> LoopProcess.rates(LoopKind.READ, 1 << 20, List.of(-1)));
    assertTrue(failed.getMessage().contains("failed: Exception in thread"), failed.getMessage());
  }

  @Test
  void theMachineHasAPeakForBothPrecisions() {
    MachineFigures figures = Machine.measure(1);
    double single = figures.of(Kind.FLOAT32, 1).orElseThrow();
    double other = figures.of(Kind.FLOAT64, 1).orElseThrow();
    assertTrue(single > 2 && other > 2, single + " and " + other + " GFLOP/s");
    assertTrue(figures.memoryBytes() >= 4 * figures.cacheBytes());
  }

  @Test
  void cachesOfTheLastLevelAddUpAndSharedOnesCountOnce() throws IOException {
    Map<String, String> shared = Map.of("cpu0", "0-1", "cpu1", "0-1", "cpu2", "2-3");
    for (Map.Entry<String, String> one : shared.entrySet()) {
      cache(one.getKey(), "index2", "2", "1024K", one.getKey());
      cache(one.getKey(), "index3", "3", "32M", one.getValue());
    }
    assertEquals(64L << 20, Caches.lastLevel(folder));
    assertEquals(0, Caches.lastLevel(folder.resolve("nothing")));
  }

  private void cache(String processor, String index, String level, String size, String shared)
      throws IOException {
    Path cache = Files.createDirectories(folder.resolve(processor).resolve("cache").resolve(index));
    Files.writeString(cache.resolve("level"), level + "\n");
    Files.writeString(cache.resolve("size"), size + "\n");
    Files.writeString(cache.resolve("shared_cpu_list"), shared + "\n");
  }
}

package org.dladmm.training.data;

import static org.dladmm.training.data.Samples.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CapacityTest {
  private static final Path FILE = Path.of("X.npy");

  @Test
  void moreValuesThanAnArrayHoldsAreRefused() {
    assertEquals(
        "X.npy is 65536×65536, but a matrix holds at most 2147483639 values; split it into several"
            + " files",
        refusal(() -> Capacity.allocate(FILE, 65536, 65536)));
    refusal(() -> Capacity.allocate(FILE, Long.MAX_VALUE, Long.MAX_VALUE));
  }

  @Test
  void aFullHeapIsASentence() {
    long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
    assertEquals(
        "X.npy takes more memory than the "
            + mebibytes
            + " MiB that Java may use; start it with a"
            + " larger -Xmx",
        Capacity.outOfMemory("X.npy", new OutOfMemoryError()).getMessage());
  }

  @Test
  void nothingTakesNothing() {
    assertEquals(0, Capacity.allocate(FILE, 5, 0).length);
    assertEquals(6, Capacity.allocate(FILE, 2, 3).length);
  }
}

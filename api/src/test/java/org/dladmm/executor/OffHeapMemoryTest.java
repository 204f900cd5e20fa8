package org.dladmm.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class OffHeapMemoryTest {
  @Test
  void aBufferOnTheHeapIsRefused() {
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> OffHeapMemory.of(ByteBuffer.allocate(24)))
            .getMessage();
    assertTrue(message.startsWith("a buffer of 24 bytes is on the heap"), message);
  }

  /** Otherwise everything would still be right, but copied. */
  @Test
  void loopsReachItWhereVectorsDo() {
    Assumptions.assumeTrue(VectorModule.present(), "generated loops need " + VectorModule.FLAG);
    int java = Runtime.version().feature();
    boolean reachable = java <= 18 || java >= 22;
    assertEquals(
        reachable ? TensorPlace.OFF_HEAP : TensorPlace.COPIED, TensorPlace.of(false, true));
    assertEquals(TensorPlace.COPIED, TensorPlace.of(false, false));
  }
}

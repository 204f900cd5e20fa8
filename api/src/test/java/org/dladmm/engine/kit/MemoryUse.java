package org.dladmm.engine.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The memory of this process, as far as one can see.
 *
 * @param heapUsed bytes of live objects
 * @param heapCommitted bytes the heap may have touched since the last look; the system may not have
 *     them back yet
 * @param resident bytes of the process in memory; 0 where the system does not say
 */
record MemoryUse(long heapUsed, long heapCommitted, long resident) {
  /** What other things that go on in a JVM may take meanwhile. */
  private static final long SLACK = 256L << 20;

  static MemoryUse now(long heapCommitted) {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return new MemoryUse(
        runtime.totalMemory() - runtime.freeMemory(), heapCommitted, residentBytes());
  }

  /**
   * Live objects have not grown, and what is resident has not grown by more than the heap may have
   * come to touch.
   */
  boolean isNoLeakSince(MemoryUse before) {
    return heapUsed < before.heapUsed + SLACK && resident < before.resident + heapCommitted + SLACK;
  }

  private static long residentBytes() {
    Path status = Path.of("/proc/self/status");
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException notLinux) {
      return 0;
    }
  }

  @Override
  public String toString() {
    return (heapUsed >> 20)
        + " MiB of heap in use, "
        + (heapCommitted >> 20)
        + " committed, "
        + (resident >> 20)
        + " resident";
  }
}

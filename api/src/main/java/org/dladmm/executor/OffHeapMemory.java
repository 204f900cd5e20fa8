package org.dladmm.executor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A tensor's values outside of the heap, as generated loops see them. Made once for a tensor, for
 * making it takes longer than a short loop.
 */
public final class OffHeapMemory {
  final ByteBuffer buffer;

  /** What generated loops are given: see {@link OffHeapForm}. */
  final Object handle;

  private OffHeapMemory(ByteBuffer buffer) {
    this.buffer = buffer;
    this.handle = OffHeapForm.handle(buffer);
  }

  /**
   * The memory of a tensor, its values in the order of bytes of the machine.
   *
   * @param values a direct buffer, from its first byte to its last
   * @throws IllegalArgumentException if it is on the heap
   */
  public static OffHeapMemory of(ByteBuffer values) {
    if (!values.isDirect()) {
      throw new IllegalArgumentException(
          "a buffer of "
              + values.capacity()
              + " bytes is on the heap; give a direct one, or hand out its array");
    }
    return new OffHeapMemory(values.duplicate().clear().order(ByteOrder.nativeOrder()));
  }

  static OffHeapMemory allocate(int bytes) {
    return of(ByteBuffer.allocateDirect(bytes));
  }

  /** Copies bytes to other memory. */
  void copy(int from, OffHeapMemory target, int to, int bytes) {
    target.buffer.put(to, buffer, from, bytes);
  }
}

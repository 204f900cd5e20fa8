package org.dladmm.executor;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * How vectors are read from memory outside of the heap: by a ByteBuffer up to Java 18, by a
 * MemorySegment from Java 22 on, and between the two, where segments are not final, not at all.
 *
 * @param type the internal name of the class that stands for the memory
 * @param loading the vector's method that loads
 * @param storing the vector's method that stores
 * @param offset the descriptor of offsets in bytes
 */
record OffHeapForm(String type, String loading, String storing, String offset) {
  private static final int FIRST_WITH_SEGMENTS = 22;
  private static final OffHeapForm BUFFER =
      new OffHeapForm("java/nio/ByteBuffer", "fromByteBuffer", "intoByteBuffer", "I");
  private static final OffHeapForm SEGMENT =
      new OffHeapForm(
          "java/lang/foreign/MemorySegment", "fromMemorySegment", "intoMemorySegment", "J");

  /** The one that this JVM has. */
  static Optional<OffHeapForm> present() {
    return Present.FORM;
  }

  /** What loops in the present form are given for a buffer. */
  static Object handle(ByteBuffer buffer) {
    try {
      return present().equals(Optional.of(SEGMENT))
          ? (Object) Present.SEGMENT_OF_BUFFER.invoke((Buffer) buffer)
          : buffer;
    } catch (Throwable e) {
      throw new IllegalStateException("a segment of " + buffer + " cannot be made", e);
    }
  }

  boolean wideOffsets() {
    return this == SEGMENT;
  }

  private static final class Present {
    static final Optional<OffHeapForm> FORM = find();
    static final MethodHandle SEGMENT_OF_BUFFER =
        FORM.equals(Optional.of(SEGMENT)) ? segmentOfBuffer() : null;

    private static Optional<OffHeapForm> find() {
      if (!VectorModule.present()) {
        return Optional.empty();
      }
      if (Runtime.version().feature() >= FIRST_WITH_SEGMENTS) {
        return Optional.of(SEGMENT).filter(Present::vectorsHave);
      }
      return Optional.of(BUFFER).filter(Present::vectorsHave);
    }

    private static boolean vectorsHave(OffHeapForm form) {
      try {
        return Arrays.stream(Class.forName("jdk.incubator.vector.FloatVector").getMethods())
            .anyMatch(method -> method.getName().equals(form.loading));
      } catch (ClassNotFoundException e) {
        return false;
      }
    }

    private static MethodHandle segmentOfBuffer() {
      try {
        Class<?> segment = Class.forName(SEGMENT.type.replace('/', '.'));
        return MethodHandles.publicLookup()
            .findStatic(segment, "ofBuffer", MethodType.methodType(segment, Buffer.class));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("Java " + Runtime.version() + " lacks " + SEGMENT, e);
      }
    }
  }
}

package org.dladmm.executor.product;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where arrays of one type lie in the processor's cache lines. A vector that lies across two of
 * them takes two reads. The JVM places arrays anywhere, and moves them, but a packed form may begin
 * some elements into its array.
 *
 * <p>Java has no way to ask. {@code sun.misc.Unsafe}, which all common JVMs have, reads a reference
 * as a number; that is the address divided by a power of two, which shows in how far arrays lie
 * apart that are made one after the other. Where that fails, or Java 24 or later would complain of
 * it, no place is known. Nothing but speed depends on an answer.
 */
final class CacheLines {
  /** Of a line, on all processors that have the vectors of the Vector API. */
  static final int BYTES = 64;

  private static final Optional<References> REFERENCES = References.find();

  private final long firstElement;
  private final Object[] asked = new Object[1];

  /** For arrays of a type. */
  CacheLines(Class<?> arrays) {
    firstElement = REFERENCES.map(r -> r.firstElement(arrays)).orElse(0L);
  }

  /** Whether this JVM tells where arrays lie. */
  static boolean known() {
    return REFERENCES.isPresent();
  }

  /**
   * The bytes from an array's first element to the first that begins a cache line, at this moment;
   * 0 where that is not known.
   */
  int bytesToNext(Object array) {
    if (REFERENCES.isEmpty()) {
      return 0;
    }
    asked[0] = array;
    long first = REFERENCES.get().address(asked) + firstElement;
    asked[0] = null;
    return (int) (-first & (BYTES - 1));
  }

  /**
   * How references are read.
   *
   * @param read reads one as a number, from an array of one
   * @param offset gives the offset of an array's first element
   * @param shift the power of two that addresses are divided by
   */
  private record References(MethodHandle read, MethodHandle offset, int shift) {
    /** Bytes of an array of the type that is made to find the shift. */
    private static final int APART = 64;

    private static final String ALLOWED = "--sun-misc-unsafe-memory-access=allow";

    static Optional<References> find() {
      try {
        return Runtime.version().feature() < 24 || allowed()
            ? Optional.of(look())
            : Optional.empty();
      } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
        return Optional.empty();
      }
    }

    private static boolean allowed() {
      return ManagementFactory.getRuntimeMXBean().getInputArguments().contains(ALLOWED);
    }

    private static References look() throws ReflectiveOperationException {
      Class<?> type = Class.forName("sun.misc.Unsafe");
      Field instance = type.getDeclaredField("theUnsafe");
      instance.setAccessible(true);
      Object unsafe = instance.get(null);
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      MethodHandle offset =
          lookup
              .findVirtual(type, "arrayBaseOffset", MethodType.methodType(int.class, Class.class))
              .bindTo(unsafe);
      int bytes =
          (int) type.getMethod("arrayIndexScale", Class.class).invoke(unsafe, Object[].class);
      Class<?> number = bytes == Integer.BYTES ? int.class : long.class;
      MethodHandle get =
          lookup
              .findVirtual(
                  type,
                  number == int.class ? "getInt" : "getLong",
                  MethodType.methodType(number, Object.class, long.class))
              .bindTo(unsafe);
      long first =
          (int) type.getMethod("arrayBaseOffset", Class.class).invoke(unsafe, Object[].class);
      MethodHandle read =
          MethodHandles.insertArguments(get, 1, first)
              .asType(MethodType.methodType(long.class, Object.class));
      return new References(read, offset, shift(read));
    }

    /** From arrays of 64 bytes, which most often follow each other. */
    private static int shift(MethodHandle read) {
      Object[][] arrays = new Object[256][1];
      for (Object[] holder : arrays) {
        holder[0] = new long[(APART - 2 * Long.BYTES) / Long.BYTES];
      }
      long[] numbers = Arrays.stream(arrays).mapToLong(holder -> number(read, holder)).toArray();
      Map<Long, Long> distances =
          IntStream.range(1, numbers.length)
              .mapToObj(k -> numbers[k] - numbers[k - 1])
              .collect(Collectors.groupingBy(d -> d, Collectors.counting()));
      Map.Entry<Long, Long> usual =
          distances.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
      long distance = usual.getKey();
      if (2 * usual.getValue() < numbers.length
          || distance < 1
          || distance > APART
          || Long.bitCount(distance) != 1) {
        throw new IllegalStateException("references are no addresses here");
      }
      return Long.numberOfTrailingZeros(APART / distance);
    }

    long address(Object[] holder) {
      return number(read, holder) << shift;
    }

    private static long number(MethodHandle read, Object[] holder) {
      try {
        return (long) read.invokeExact((Object) holder);
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }

    long firstElement(Class<?> arrays) {
      try {
        return (int) offset.invokeExact(arrays);
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

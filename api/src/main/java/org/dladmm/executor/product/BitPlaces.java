package org.dladmm.executor.product;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Lists the places of the ones in words of 32 bits: eight bits at a time by a table of their
 * places, without a branch, which no processor would predict in sparse data.
 */
final class BitPlaces {
  /** Bits of a word. */
  static final int WORD = 32;

  /** Bytes that are written beyond the end of a list. */
  static final int BEYOND = 8;

  /** Places are bytes, so a list tells of so many bits at most. */
  static final int MOST = 256;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EACH = 0x0101010101010101L;
  private static final long[] TABLE = new long[256];

  static {
    for (int bits = 0; bits < TABLE.length; bits++) {
      int count = 0;
      for (int place = 0; place < 8; place++) {
        if ((bits >> place & 1) != 0) {
          TABLE[bits] |= (long) place << (8 * count++);
        }
      }
    }
  }

  private BitPlaces() {}

  /**
   * Appends to a list where the ones of a word are.
   *
   * @param from the place of the word's lowest bit
   * @param places bytes without sign; {@link #BEYOND} of them after the last may be overwritten
   * @return where the list ends, which ended at {@code at}
   */
  static int append(int word, int from, byte[] places, int at) {
    long first = from * EACH;
    int end = eight(word & 0xff, first, places, at);
    end = eight(word >>> 8 & 0xff, first + 8 * EACH, places, end);
    end = eight(word >>> 16 & 0xff, first + 16 * EACH, places, end);
    return eight(word >>> 24, first + 24 * EACH, places, end);
  }

  private static int eight(int bits, long first, byte[] places, int at) {
    EIGHT.set(places, at, TABLE[bits] + first);
    return at + Integer.bitCount(bits);
  }
}

package org.dladmm.training.data;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * The number types of a {@code .npy} file that fit a double; 64-bit integers are rounded to one.
 */
enum NpyType {
  FLOAT64("f8", ByteBuffer::getDouble),
  FLOAT32("f4", ByteBuffer::getFloat),
  INT64("i8", ByteBuffer::getLong),
  INT32("i4", ByteBuffer::getInt),
  INT16("i2", ByteBuffer::getShort),
  INT8("i1", ByteBuffer::get),
  UINT64("u8", (bytes, at) -> unsigned(bytes.getLong(at))),
  UINT32("u4", (bytes, at) -> Integer.toUnsignedLong(bytes.getInt(at))),
  UINT16("u2", (bytes, at) -> Short.toUnsignedInt(bytes.getShort(at))),
  UINT8("u1", (bytes, at) -> Byte.toUnsignedInt(bytes.get(at))),
  BOOLEAN("b1", (bytes, at) -> bytes.get(at) == 0 ? 0 : 1);

  private final String code;
  private final Decoder decoder;

  NpyType(String code, Decoder decoder) {
    this.code = code;
    this.decoder = decoder;
  }

  private interface Decoder {
    double at(ByteBuffer bytes, int offset);
  }

  /** The type with this code: NumPy's letter for the kind, and the number of bytes. */
  static Optional<NpyType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }

  String code() {
    return code;
  }

  /** Bytes of one value. */
  int size() {
    return code.charAt(1) - '0';
  }

  /** The first {@code count} values in {@code bytes}, in its byte order. */
  void decode(ByteBuffer bytes, double[] values, int count) {
    int size = size();
    for (int k = 0; k < count; k++) {
      values[k] = decoder.at(bytes, k * size);
    }
  }

  /** A long that stands for a number from 0 to 2⁶⁴ − 1; the lowest bit is kept for the rounding. */
  static double unsigned(long value) {
    return value >= 0 ? value : (value >>> 1 | (value & 1)) * 2.0;
  }
}

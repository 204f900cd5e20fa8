package org.dladmm.training.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dladmm.training.InputException;

/**
 * What stands before the values of a {@code .npy} file: their type, their order and the shape.
 *
 * <p>Formats 1.0, 2.0 and 3.0 are read: the magic {@code \x93NUMPY}, two bytes of version, the
 * length of the rest (2 bytes in 1.0, 4 later), and a Python dictionary with {@code descr}, {@code
 * fortran_order} and {@code shape}.
 *
 * @param dimensions the lengths of the array's axes; none for a single number
 * @param dataOffset where the values begin
 */
record NpyHeader(
    NpyType type, ByteOrder order, boolean fortran, List<Integer> dimensions, long dataOffset) {
  private static final byte[] MAGIC = "\u0093NUMPY".getBytes(StandardCharsets.ISO_8859_1);

  /** Far longer than that of any array of numbers. */
  private static final int LONGEST = 1 << 16;

  private static final Pattern DESCR = key("descr", "['\"]([^'\"]*)['\"]");
  private static final Pattern FORTRAN = key("fortran_order", "(True|False)");
  private static final Pattern SHAPE = key("shape", "\\(([0-9L,\\s]*)\\)");

  private static Pattern key(String name, String value) {
    return Pattern.compile("['\"]" + name + "['\"]\\s*:\\s*" + value);
  }

  static NpyHeader read(Path path, FileChannel channel) throws IOException {
    ByteBuffer start = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    IoFailures.readFully(channel, start.limit(10));
    if (!Arrays.equals(Arrays.copyOf(start.array(), MAGIC.length), MAGIC)) {
      throw new InputException(path + " is not a .npy file; write it with numpy.save");
    }
    int version = start.get(MAGIC.length);
    if (version < 1 || version > 3) {
      throw new InputException(
          path
              + " has format "
              + version
              + " of .npy files, but only 1, 2 and 3 are known; write"
              + " it with numpy.save");
    }
    if (version > 1) {
      IoFailures.readFully(channel, start.limit(12));
    }
    long length = version == 1 ? start.getShort(8) & 0xFFFF : start.getInt(8) & 0xFFFFFFFFL;
    if (length > LONGEST) {
      throw IoFailures.damaged(path, "its header claims " + length + " bytes");
    }
    ByteBuffer text = ByteBuffer.allocate((int) length);
    IoFailures.readFully(channel, text);
    return parse(path, new String(text.array(), StandardCharsets.UTF_8), channel.position());
  }

  /** How many rows the array has as a matrix: an array of one axis is a column. */
  int rows() {
    return dimensions.isEmpty() ? 1 : dimensions.get(0);
  }

  /** How many columns it has as one. */
  int columns() {
    return dimensions.size() < 2 ? 1 : dimensions.get(1);
  }

  /** Refuses an array that is no matrix, or that a file of this length does not hold. */
  void requireMatrix(Path path, long length) {
    if (dimensions.size() > 2) {
      throw new InputException(
          path
              + " holds an array of shape "
              + dimensions
              + ", but a matrix is needed; reshape it"
              + " to two axes, (rows, samples)");
    }
    long available = length - dataOffset;
    long count = (long) rows() * columns();
    // Divided, because the product with the size of a value may be too large for a long.
    if (count != available / type.size() || available % type.size() != 0) {
      throw IoFailures.damaged(
          path,
          "its header claims "
              + rows()
              + "×"
              + columns()
              + " values of "
              + type.size()
              + " bytes, but "
              + available
              + " bytes follow");
    }
  }

  private static NpyHeader parse(Path path, String text, long dataOffset) {
    Matcher descr = DESCR.matcher(text);
    if (!descr.find()) {
      throw new InputException(
          path + " holds records or no declared type; save a plain array of numbers");
    }
    String fortran = find(path, FORTRAN, text, "fortran_order");
    String shape = find(path, SHAPE, text, "shape").replaceAll("[L\\s]", "");
    try {
      List<Integer> dimensions =
          Arrays.stream(shape.split(","))
              .filter(part -> !part.isEmpty())
              .map(Integer::valueOf)
              .toList();
      String code = descr.group(1);
      return new NpyHeader(
          type(path, code), order(code), fortran.equals("True"), dimensions, dataOffset);
    } catch (NumberFormatException e) {
      throw IoFailures.damaged(path, "its header claims the shape (" + shape + ")");
    }
  }

  private static String find(Path path, Pattern pattern, String text, String key) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw IoFailures.damaged(path, "its header has no readable " + key);
    }
    return matcher.group(1);
  }

  private static NpyType type(Path path, String code) {
    String plain = code.replaceFirst("^[<>=|]", "");
    return NpyType.of(plain)
        .orElseThrow(
            () ->
                new InputException(
                    path
                        + " holds values of NumPy type \""
                        + code
                        + "\", but real numbers are"
                        + " needed; save it with .astype('float64')"));
  }

  private static ByteOrder order(String code) {
    return switch (code.charAt(0)) {
      case '<' -> ByteOrder.LITTLE_ENDIAN;
      case '>' -> ByteOrder.BIG_ENDIAN;
      default -> ByteOrder.nativeOrder();
    };
  }

  /** The bytes that a file begins with whose values follow in C order and little endian. */
  static byte[] format(NpyType type, int rows, int columns) {
    String dictionary =
        "{'descr': '<"
            + type.code()
            + "', 'fortran_order': False, 'shape': ("
            + rows
            + ", "
            + columns
            + "), }";
    int prefix = MAGIC.length + 4;
    // NumPy wants the values to begin at a multiple of 64, so that files can be mapped.
    int end = (prefix + dictionary.length() + 1 + 63) / 64 * 64;
    ByteBuffer header = ByteBuffer.allocate(end).order(ByteOrder.LITTLE_ENDIAN);
    header.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) (end - prefix));
    header.put(dictionary.getBytes(StandardCharsets.US_ASCII));
    Arrays.fill(header.array(), header.position(), end - 1, (byte) ' ');
    return header.put(end - 1, (byte) '\n').array();
  }
}

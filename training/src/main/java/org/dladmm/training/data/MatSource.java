package org.dladmm.training.data;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.InflaterInputStream;
import us.hebi.matlab.mat.types.Source;

/**
 * What the library reads from: a stream, in the byte order of the file.
 *
 * <p>Not one of the library's own sources: those use {@code sun.misc.Unsafe}, of which Java 24 and
 * later warn the user; the one for files opens them for writing or maps them, and a mapped file
 * that is cut short meanwhile brings the virtual machine down.
 */
final class MatSource implements Source {
  private static final int BUFFER = 1 << 13;

  private final InputStream in;
  private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);
  private long position;

  /** The stream should be buffered; it is closed with the source. */
  MatSource(InputStream in) {
    this.in = in;
  }

  @Override
  public long getPosition() {
    return position;
  }

  @Override
  public Source order(ByteOrder order) {
    number.order(order);
    return this;
  }

  @Override
  public ByteOrder order() {
    return number.order();
  }

  @Override
  public byte readByte() throws IOException {
    return next(Byte.BYTES).get(0);
  }

  @Override
  public short readShort() throws IOException {
    return next(Short.BYTES).getShort(0);
  }

  @Override
  public int readInt() throws IOException {
    return next(Integer.BYTES).getInt(0);
  }

  @Override
  public long readLong() throws IOException {
    return next(Long.BYTES).getLong(0);
  }

  @Override
  public float readFloat() throws IOException {
    return next(Float.BYTES).getFloat(0);
  }

  @Override
  public double readDouble() throws IOException {
    return next(Double.BYTES).getDouble(0);
  }

  private ByteBuffer next(int bytes) throws IOException {
    readBytes(number.array(), 0, bytes);
    return number;
  }

  @Override
  public void readByteBuffer(ByteBuffer buffer) throws IOException {
    readBytes(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
    buffer.position(buffer.limit());
  }

  @Override
  public void readBytes(byte[] target, int offset, int length) throws IOException {
    if (in.readNBytes(target, offset, length) < length) {
      throw new EOFException();
    }
    position += length;
  }

  @Override
  public void readShorts(short[] target, int offset, int length) throws IOException {
    for (int k = 0; k < length; k++) {
      target[offset + k] = readShort();
    }
  }

  @Override
  public void readInts(int[] target, int offset, int length) throws IOException {
    for (int k = 0; k < length; k++) {
      target[offset + k] = readInt();
    }
  }

  @Override
  public void readLongs(long[] target, int offset, int length) throws IOException {
    for (int k = 0; k < length; k++) {
      target[offset + k] = readLong();
    }
  }

  @Override
  public void readFloats(float[] target, int offset, int length) throws IOException {
    for (int k = 0; k < length; k++) {
      target[offset + k] = readFloat();
    }
  }

  @Override
  public void readDoubles(double[] target, int offset, int length) throws IOException {
    for (int k = 0; k < length; k++) {
      target[offset + k] = readDouble();
    }
  }

  @Override
  public void skip(long bytes) throws IOException {
    in.skipNBytes(bytes);
    position += Math.max(0, bytes);
  }

  @Override
  public Source readInflated(int bytes, int bufferSize) throws IOException {
    byte[] compressed = in.readNBytes(bytes);
    position += compressed.length;
    InputStream inflated =
        new BufferedInputStream(
            new InflaterInputStream(new ByteArrayInputStream(compressed)), BUFFER);
    return new MatSource(inflated).order(order());
  }

  @Override
  public boolean isMutatedByChildren() {
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

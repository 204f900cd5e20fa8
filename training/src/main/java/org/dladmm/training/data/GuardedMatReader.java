package org.dladmm.training.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import us.hebi.matlab.mat.format.BufferAllocator;
import us.hebi.matlab.mat.format.Mat5Reader;
import us.hebi.matlab.mat.format.Mat5Tag;
import us.hebi.matlab.mat.format.Mat5Type;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.Source;

/**
 * The library's reader, which takes memory for whatever length a tag claims, held to lengths that
 * the file can really have.
 *
 * <p>Nothing in a file is longer than the file, or where it is compressed, than deflate can make of
 * it. Cells and structs, which are only read inside the objects that the filter never sees, have at
 * least eight bytes for every element.
 */
final class GuardedMatReader extends Mat5Reader {
  /** The best that deflate can do, and room for a small file's header. */
  private static final long BEST_RATIO = 1032;

  private static final int DEEPEST = 64;

  private final long longest;
  private int depth;

  private GuardedMatReader(Source source, long longest) {
    super(source);
    this.longest = longest;
    setBufferAllocator(new Allocator());
  }

  static Mat5Reader of(Source source, long fileLength) {
    return new GuardedMatReader(source, fileLength);
  }

  @Override
  protected Mat5Reader createChildReader(Source inflated) {
    GuardedMatReader child = new GuardedMatReader(inflated, longest * BEST_RATIO);
    child.filter = filter;
    return child;
  }

  @Override
  protected Mat5Tag readTagWithExpectedType(Mat5Type expected) throws IOException {
    Mat5Tag tag = super.readTagWithExpectedType(expected);
    require(Integer.toUnsignedLong(tag.getNumBytes()));
    return tag;
  }

  @Override
  protected Array readNestedArray() throws IOException {
    if (depth == DEEPEST) {
      throw new IOException("arrays within arrays, more than " + DEEPEST + " deep");
    }
    depth++;
    try {
      return super.readNestedArray();
    } finally {
      depth--;
    }
  }

  @Override
  protected Array readCell(EntryHeader header) throws IOException {
    require((long) Long.BYTES * header.getNumElements());
    return super.readCell(header);
  }

  @Override
  protected Array[][] readValues(EntryHeader header, int fields, String[] names)
      throws IOException {
    require((long) Long.BYTES * Math.max(1, fields) * header.getNumElements());
    return super.readValues(header, fields, names);
  }

  private void require(long bytes) {
    if (bytes < 0 || bytes > longest) {
      throw new IllegalArgumentException("a part of it claims " + bytes + " bytes");
    }
  }

  private final class Allocator implements BufferAllocator {
    @Override
    public ByteBuffer allocate(int bytes) {
      require(bytes);
      return ByteBuffer.allocate(bytes);
    }

    @Override
    public void release(ByteBuffer buffer) {
      // The garbage collector does it.
    }
  }
}

package org.dladmm.training.model;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.dladmm.training.InputException;
import org.dladmm.training.model.proto.Envelope;

/** The outside of a file: what tells it from other files, and whether it is whole. */
final class Envelopes {
  /** The newest format that is read, and the one that is written. */
  static final int FORMAT = 1;

  private Envelopes() {}

  static Envelope seal(FileKind kind, byte[] payload) {
    ByteString content = UnsafeByteOperations.unsafeWrap(payload);
    return Envelope.newBuilder()
        .setMagic(kind.magic())
        .setFormatVersion(FORMAT)
        .setSha256(checksum(content))
        .setPayload(content)
        .build();
  }

  /**
   * The payload.
   *
   * @throws InputException if these are not the bytes of a whole file of this kind and a known
   *     format
   */
  static ByteString open(FileKind kind, Path path, byte[] bytes) {
    requireStart(kind, path, bytes);
    Envelope envelope = parse(kind, path, bytes);
    int format = envelope.getFormatVersion();
    if (Integer.compareUnsigned(format, FORMAT) > 0) {
      throw new InputException(
          ("%s is %s of format %d, but only formats up to %d are known here;"
                  + " use a newer dladmm")
              .formatted(path, kind.label(), Integer.toUnsignedLong(format), FORMAT));
    }
    if (format == 0) {
      throw damaged(kind, path, "it has no format");
    }
    if (!checksum(envelope.getPayload()).equals(envelope.getSha256())) {
      throw damaged(kind, path, "its content does not have the checksum that it was written with");
    }
    return envelope.getPayload();
  }

  private static void requireStart(FileKind kind, Path path, byte[] bytes) {
    if (bytes.length == 0) {
      throw new InputException(path + " is empty; " + kind.cure());
    }
    // the magic is the first field
    byte[] start = Envelope.newBuilder().setMagic(kind.magic()).build().toByteArray();
    int length = Math.min(bytes.length, start.length);
    if (!Arrays.equals(bytes, 0, length, start, 0, length)) {
      throw new InputException(path + " is not " + kind.label() + " of dladmm; " + kind.right());
    }
    if (length < start.length) {
      throw damaged(kind, path, "it ends after %d bytes".formatted(length));
    }
  }

  private static Envelope parse(FileKind kind, Path path, byte[] bytes) {
    try {
      return Envelope.parseFrom(UnsafeByteOperations.unsafeWrap(bytes));
    } catch (InvalidProtocolBufferException e) {
      throw damaged(
          kind, path, "its %d bytes are not all that was written".formatted(bytes.length));
    }
  }

  private static InputException damaged(FileKind kind, Path path, String how) {
    return new InputException(path + " is damaged or cut short: " + how + "; " + kind.cure());
  }

  /** The SHA-256. */
  static ByteString checksum(ByteString content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(content.asReadOnlyByteBuffer());
      return ByteString.copyFrom(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

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

/** The outside of a model file: what tells it from other files, and whether it is whole. */
final class Envelopes {
  /** The newest format that is read, and the one that is written. */
  static final int FORMAT = 1;

  private static final String MAGIC = "dladmm-model";

  /** What every model file begins with: the magic is the first field. */
  private static final byte[] START = Envelope.newBuilder().setMagic(MAGIC).build().toByteArray();

  private static final String CURE = "; copy it again, or train the model again";

  private Envelopes() {}

  static Envelope seal(byte[] payload) {
    ByteString content = UnsafeByteOperations.unsafeWrap(payload);
    return Envelope.newBuilder()
        .setMagic(MAGIC)
        .setFormatVersion(FORMAT)
        .setSha256(checksum(content))
        .setPayload(content)
        .build();
  }

  /**
   * The payload.
   *
   * @throws InputException if these are not the bytes of a whole model file of a known format
   */
  static ByteString open(Path path, byte[] bytes) {
    requireStart(path, bytes);
    Envelope envelope = parse(path, bytes);
    int format = envelope.getFormatVersion();
    if (Integer.compareUnsigned(format, FORMAT) > 0) {
      throw new InputException(
          ("%s is a model file of format %d, but only formats up to %d are known here;"
                  + " use a newer dladmm")
              .formatted(path, Integer.toUnsignedLong(format), FORMAT));
    }
    if (format == 0) {
      throw damaged(path, "it has no format");
    }
    if (!checksum(envelope.getPayload()).equals(envelope.getSha256())) {
      throw damaged(path, "its content does not have the checksum that it was written with");
    }
    return envelope.getPayload();
  }

  private static void requireStart(Path path, byte[] bytes) {
    if (bytes.length == 0) {
      throw new InputException(path + " is empty" + CURE);
    }
    int length = Math.min(bytes.length, START.length);
    if (!Arrays.equals(bytes, 0, length, START, 0, length)) {
      throw new InputException(
          path + " is not a model file of dladmm; name the model.dladmm that training wrote");
    }
    if (length < START.length) {
      throw damaged(path, "it ends after %d bytes".formatted(length));
    }
  }

  private static Envelope parse(Path path, byte[] bytes) {
    try {
      return Envelope.parseFrom(UnsafeByteOperations.unsafeWrap(bytes));
    } catch (InvalidProtocolBufferException e) {
      throw damaged(path, "its %d bytes are not all that was written".formatted(bytes.length));
    }
  }

  private static InputException damaged(Path path, String how) {
    return new InputException(path + " is damaged or cut short: " + how + CURE);
  }

  private static ByteString checksum(ByteString content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(content.asReadOnlyByteBuffer());
      return ByteString.copyFrom(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

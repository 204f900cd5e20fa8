package org.dladmm.training.model;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.file.Path;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.InputException;
import org.dladmm.training.data.AtomicFiles;
import org.dladmm.training.model.proto.StoredDictionary;

/**
 * Checkpoints of dictionaries in files: Protocol Buffers, described by {@code checkpoint.proto}.
 */
public final class DictionaryCheckpointFile {
  /** A message has less than 2 GiB. */
  private static final double MOST_BYTES = 2e9;

  private DictionaryCheckpointFile() {}

  /**
   * Writes a checkpoint and replaces the one that may be there.
   *
   * @throws InputException if the place is not writable, or a value is not finite
   * @throws java.io.UncheckedIOException if writing fails half-way; the checkpoint that was there
   *     remains
   */
  public static void write(Path path, DictionaryCheckpoint checkpoint) {
    double bytes = 0;
    for (Matrix value : checkpoint.state().values().values()) {
      bytes += (double) MatrixCodec.type(value).bytes() * value.values().length;
    }
    if (bytes > MOST_BYTES) {
      throw new InputException(
          "%s cannot be kept: it would have %.1f GB, and at most 2 are possible; learn from fewer patches"
              .formatted(path, bytes * 1e-9));
    }
    byte[] payload = DictionaryCodec.encode(checkpoint).toByteArray();
    AtomicFiles.write(path, out -> Envelopes.seal(FileKind.DICTIONARY, payload).writeTo(out));
  }

  /**
   * The checkpoint in a file.
   *
   * @throws InputException if the file is missing, damaged, or no checkpoint of a dictionary
   */
  public static DictionaryCheckpoint read(Path path) {
    try {
      return DictionaryCodec.decode(
          StoredDictionary.parseFrom(
              Envelopes.open(FileKind.DICTIONARY, path, FileBytes.read(path))));
    } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
      // The checksum was right, so these are the bytes that somebody wrote.
      throw new InputException(
          "%s holds no checkpoint of a dictionary: %s; %s"
              .formatted(path, e.getMessage(), FileKind.DICTIONARY.cure()),
          e);
    }
  }
}

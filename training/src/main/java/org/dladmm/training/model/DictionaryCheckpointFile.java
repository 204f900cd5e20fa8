package org.dladmm.training.model;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.file.Path;
import org.dladmm.training.InputException;
import org.dladmm.training.data.AtomicFiles;
import org.dladmm.training.model.proto.StoredDictionary;

/**
 * Checkpoints of dictionaries in files: Protocol Buffers, described by {@code checkpoint.proto}.
 */
public final class DictionaryCheckpointFile {
  private DictionaryCheckpointFile() {}

  /**
   * Writes a checkpoint and replaces the one that may be there.
   *
   * @throws InputException if the place is not writable, or a value is not finite
   * @throws java.io.UncheckedIOException if writing fails half-way; the checkpoint that was there
   *     remains
   */
  public static void write(Path path, DictionaryCheckpoint checkpoint) {
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

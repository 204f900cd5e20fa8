package org.dladmm.training.model;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.file.Path;
import org.dladmm.training.InputException;
import org.dladmm.training.data.AtomicFiles;
import org.dladmm.training.model.proto.StoredCheckpoint;

/** Checkpoints in files: Protocol Buffers, described by {@code checkpoint.proto}. */
public final class CheckpointFile {
  private CheckpointFile() {}

  /**
   * Writes a checkpoint and replaces the one that may be there.
   *
   * @throws InputException if the place is not writable, or a value is not finite
   * @throws java.io.UncheckedIOException if writing fails half-way; the checkpoint that was there
   *     remains
   */
  public static void write(Path path, Checkpoint checkpoint) {
    byte[] payload = CheckpointCodec.encode(checkpoint).toByteArray();
    AtomicFiles.write(path, out -> Envelopes.seal(FileKind.CHECKPOINT, payload).writeTo(out));
  }

  /**
   * The checkpoint in a file.
   *
   * @throws InputException if the file is missing, damaged, or not a checkpoint
   */
  public static Checkpoint read(Path path) {
    try {
      return CheckpointCodec.decode(
          StoredCheckpoint.parseFrom(
              Envelopes.open(FileKind.CHECKPOINT, path, FileBytes.read(path))));
    } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
      // The checksum was right, so these are the bytes that somebody wrote.
      throw new InputException(
          path + " holds no checkpoint: " + e.getMessage() + "; " + FileKind.CHECKPOINT.cure(), e);
    }
  }
}

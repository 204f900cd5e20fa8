package org.dladmm.training.model;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.dladmm.engine.Precision;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.EpochReport;
import org.dladmm.training.InputException;
import org.dladmm.training.TrainingState;
import org.dladmm.training.data.AtomicFiles;
import org.dladmm.training.model.proto.StoredCheckpoint;
import org.dladmm.training.model.proto.StoredEpoch;
import org.dladmm.training.model.proto.StoredParameter;
import org.dladmm.training.model.proto.StoredRun;

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
    byte[] payload = encode(checkpoint).toByteArray();
    AtomicFiles.write(path, out -> Envelopes.seal(FileKind.CHECKPOINT, payload).writeTo(out));
  }

  private static StoredCheckpoint encode(Checkpoint checkpoint) {
    TrainingState state = checkpoint.state();
    StoredCheckpoint.Builder result =
        StoredCheckpoint.newBuilder()
            .setRun(encode(checkpoint.run()))
            .setSteps(state.steps())
            .setLossSum(state.lossSum())
            .setSeconds(state.seconds());
    state.epochs().forEach(epoch -> result.addEpochs(encode(epoch)));
    new TreeMap<>(state.values())
        .forEach(
            (name, value) ->
                result.addValues(
                    StoredParameter.newBuilder()
                        .setName(name)
                        .setFree(MatrixCodec.encode("'" + name + "'", value))));
    return result.build();
  }

  private static StoredRun encode(Run run) {
    return StoredRun.newBuilder()
        .setConfiguration(run.configuration())
        .setEngine(run.engine())
        .setPrecision(run.precision().label())
        .setSeed(run.seed())
        .setDataSha256(run.data())
        .build();
  }

  private static StoredEpoch encode(EpochReport epoch) {
    return StoredEpoch.newBuilder()
        .setEpoch(epoch.epoch())
        .setEpochs(epoch.epochs())
        .setLoss(epoch.loss())
        .setRate(epoch.rate())
        .setSeconds(epoch.seconds())
        .build();
  }

  /**
   * The checkpoint in a file.
   *
   * @throws InputException if the file is missing, damaged, or not a checkpoint
   */
  public static Checkpoint read(Path path) {
    try {
      return decode(
          StoredCheckpoint.parseFrom(
              Envelopes.open(FileKind.CHECKPOINT, path, FileBytes.read(path))));
    } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
      // The checksum was right, so these are the bytes that somebody wrote.
      throw new InputException(
          path + " holds no checkpoint: " + e.getMessage() + "; " + FileKind.CHECKPOINT.cure(), e);
    }
  }

  private static Checkpoint decode(StoredCheckpoint stored) {
    Map<String, Matrix> values = new LinkedHashMap<>();
    for (StoredParameter value : stored.getValuesList()) {
      values.put(value.getName(), MatrixCodec.decode("'" + value.getName() + "'", value.getFree()));
    }
    return new Checkpoint(
        decode(stored.getRun()),
        new TrainingState(
            stored.getSteps(),
            stored.getLossSum(),
            stored.getSeconds(),
            stored.getEpochsList().stream().map(CheckpointFile::decode).toList(),
            values));
  }

  private static Run decode(StoredRun run) {
    return new Run(
        run.getConfiguration(),
        run.getEngine(),
        Precision.of(run.getPrecision()),
        run.getSeed(),
        run.getDataSha256());
  }

  private static EpochReport decode(StoredEpoch epoch) {
    return new EpochReport(
        epoch.getEpoch(), epoch.getEpochs(), epoch.getLoss(), epoch.getRate(), epoch.getSeconds());
  }
}

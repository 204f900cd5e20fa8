package org.dladmm.training.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dladmm.engine.Precision;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.EpochReport;
import org.dladmm.training.TrainingState;
import org.dladmm.training.TrainingState.Anchor;
import org.dladmm.training.TrainingState.Best;
import org.dladmm.training.TrainingState.StageState;
import org.dladmm.training.model.proto.StoredAnchor;
import org.dladmm.training.model.proto.StoredBest;
import org.dladmm.training.model.proto.StoredCheckpoint;
import org.dladmm.training.model.proto.StoredEpoch;
import org.dladmm.training.model.proto.StoredParameter;
import org.dladmm.training.model.proto.StoredRun;
import org.dladmm.training.model.proto.StoredStage;

/** Turns checkpoints into the messages that are stored, and back. */
final class CheckpointCodec {
  private CheckpointCodec() {}

  /** The message; refuses a value that is not finite. */
  static StoredCheckpoint encode(Checkpoint checkpoint) {
    TrainingState state = checkpoint.state();
    StoredCheckpoint.Builder result =
        StoredCheckpoint.newBuilder()
            .setRun(encode(checkpoint.run()))
            .setStage(state.stage())
            .setStepsBefore(state.stepsBefore())
            .addAllNetwork(encode(state.network()))
            .setCurrent(encode(state.current()))
            .setSeconds(state.seconds());
    state.epochs().forEach(epoch -> result.addEpochs(encode(epoch)));
    return result.build();
  }

  private static StoredStage encode(StageState stage) {
    StoredStage.Builder result =
        StoredStage.newBuilder()
            .setSteps(stage.steps())
            .setLossSum(stage.lossSum())
            .setFirstLoss(stage.firstLoss())
            .setWorst(stage.worst())
            .setWorstBefore(stage.worstBefore())
            .setRollbacks(stage.rollbacks())
            .addAllValues(encode(stage.values()));
    stage
        .anchor()
        .ifPresent(
            anchor ->
                result.setAnchor(
                    StoredAnchor.newBuilder()
                        .setSteps(anchor.steps())
                        .addAllValues(encode(anchor.values()))));
    stage
        .best()
        .ifPresent(
            best ->
                result.setBest(
                    StoredBest.newBuilder()
                        .setEpoch(best.epoch())
                        .setFigure(best.figure())
                        .addAllFree(encode(best.free()))));
    return result.build();
  }

  private static List<StoredParameter> encode(Map<String, Matrix> values) {
    List<StoredParameter> result = new ArrayList<>();
    new TreeMap<>(values)
        .forEach(
            (name, value) ->
                result.add(
                    StoredParameter.newBuilder()
                        .setName(name)
                        .setFree(MatrixCodec.encode("'" + name + "'", value))
                        .build()));
    return result;
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
        .setStage(epoch.stage())
        .setEpoch(epoch.epoch())
        .setEpochs(epoch.epochs())
        .setLoss(epoch.loss())
        .setValidation(epoch.validation())
        .setRate(epoch.rate())
        .setRollbacks(epoch.rollbacks())
        .setSeconds(epoch.seconds())
        .build();
  }

  /**
   * The checkpoint that was stored.
   *
   * @throws IllegalArgumentException if the message is none of a checkpoint
   */
  static Checkpoint decode(StoredCheckpoint stored) {
    return new Checkpoint(
        decode(stored.getRun()),
        new TrainingState(
            stored.getStage(),
            stored.getStepsBefore(),
            decode(stored.getNetworkList()),
            decode(stored.getCurrent()),
            stored.getSeconds(),
            stored.getEpochsList().stream().map(CheckpointCodec::decode).toList()));
  }

  private static StageState decode(StoredStage stage) {
    return new StageState(
        stage.getSteps(),
        stage.getLossSum(),
        stage.getFirstLoss(),
        stage.getWorst(),
        stage.getWorstBefore(),
        stage.getRollbacks(),
        decode(stage.getValuesList()),
        stage.hasAnchor() ? Optional.of(decode(stage.getAnchor())) : Optional.empty(),
        stage.hasBest() ? Optional.of(decode(stage.getBest())) : Optional.empty());
  }

  private static Anchor decode(StoredAnchor anchor) {
    return new Anchor(anchor.getSteps(), decode(anchor.getValuesList()));
  }

  private static Best decode(StoredBest best) {
    return new Best(best.getEpoch(), best.getFigure(), decode(best.getFreeList()));
  }

  private static Map<String, Matrix> decode(List<StoredParameter> stored) {
    Map<String, Matrix> values = new LinkedHashMap<>();
    for (StoredParameter value : stored) {
      values.put(value.getName(), MatrixCodec.decode("'" + value.getName() + "'", value.getFree()));
    }
    return values;
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
        epoch.getStage(),
        epoch.getEpoch(),
        epoch.getEpochs(),
        epoch.getLoss(),
        epoch.getValidation(),
        epoch.getRate(),
        epoch.getRollbacks(),
        epoch.getSeconds());
  }
}

package org.dladmm.training.model;

import java.util.Optional;
import org.dladmm.training.EpochReport;
import org.dladmm.training.TrainingState;
import org.dladmm.training.TrainingState.Anchor;
import org.dladmm.training.TrainingState.Best;
import org.dladmm.training.TrainingState.StageState;
import org.dladmm.training.model.proto.StoredAnchor;
import org.dladmm.training.model.proto.StoredBest;
import org.dladmm.training.model.proto.StoredCheckpoint;
import org.dladmm.training.model.proto.StoredEpoch;
import org.dladmm.training.model.proto.StoredStage;

/** Turns checkpoints into the messages that are stored, and back. */
final class CheckpointCodec {
  private CheckpointCodec() {}

  /** The message; refuses a value that is not finite. */
  static StoredCheckpoint encode(Checkpoint checkpoint) {
    TrainingState state = checkpoint.state();
    StoredCheckpoint.Builder result =
        StoredCheckpoint.newBuilder()
            .setRun(RunCodec.encode(checkpoint.run()))
            .setStage(state.stage())
            .setStepsBefore(state.stepsBefore())
            .addAllNetwork(ValuesCodec.encode(state.network()))
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
            .addAllValues(ValuesCodec.encode(stage.values()));
    stage
        .anchor()
        .ifPresent(
            anchor ->
                result.setAnchor(
                    StoredAnchor.newBuilder()
                        .setSteps(anchor.steps())
                        .addAllValues(ValuesCodec.encode(anchor.values()))));
    stage
        .best()
        .ifPresent(
            best ->
                result.setBest(
                    StoredBest.newBuilder()
                        .setEpoch(best.epoch())
                        .setFigure(best.figure())
                        .addAllFree(ValuesCodec.encode(best.free()))));
    return result.build();
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
        RunCodec.decode(stored.getRun()),
        new TrainingState(
            stored.getStage(),
            stored.getStepsBefore(),
            ValuesCodec.decode(stored.getNetworkList()),
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
        ValuesCodec.decode(stage.getValuesList()),
        stage.hasAnchor() ? Optional.of(decode(stage.getAnchor())) : Optional.empty(),
        stage.hasBest() ? Optional.of(decode(stage.getBest())) : Optional.empty());
  }

  private static Anchor decode(StoredAnchor anchor) {
    return new Anchor(anchor.getSteps(), ValuesCodec.decode(anchor.getValuesList()));
  }

  private static Best decode(StoredBest best) {
    return new Best(best.getEpoch(), best.getFigure(), ValuesCodec.decode(best.getFreeList()));
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

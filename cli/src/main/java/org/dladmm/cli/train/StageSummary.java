package org.dladmm.cli.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dladmm.training.EpochReport;

/**
 * What a stage came to.
 *
 * @param stage its name
 * @param epochs that it took
 * @param seconds that they took
 * @param firstLoss the mean loss of its first epoch
 * @param loss that of its last
 * @param validation the figure on the validation columns of the parameters that it ended with, or
 *     has so far; not a number without
 * @param validationEpoch the epoch, of the whole training, that had them
 * @param rollbacks how often it went back, because it diverged
 */
record StageSummary(
    String stage,
    int epochs,
    double seconds,
    double firstLoss,
    double loss,
    double validation,
    int validationEpoch,
    int rollbacks) {
  /**
   * The stages of a training, in order.
   *
   * @param keepBest whether a stage ends with its best epoch's parameters, or with its last
   */
  static List<StageSummary> of(List<EpochReport> epochs, boolean keepBest) {
    Map<String, List<EpochReport>> byStage = new LinkedHashMap<>();
    epochs.forEach(e -> byStage.computeIfAbsent(e.stage(), s -> new ArrayList<>()).add(e));
    List<StageSummary> stages = new ArrayList<>();
    double before = 0;
    for (List<EpochReport> stage : byStage.values()) {
      EpochReport last = stage.get(stage.size() - 1);
      stages.add(of(stage, last, before, keepBest));
      before = last.seconds();
    }
    return stages;
  }

  private static StageSummary of(
      List<EpochReport> stage, EpochReport last, double before, boolean keepBest) {
    Optional<EpochReport> best =
        stage.stream()
            .filter(e -> keepBest && Double.isFinite(e.validation()))
            .min(Comparator.comparingDouble(EpochReport::validation));
    EpochReport kept = best.orElse(last);
    return new StageSummary(
        last.stage(),
        stage.size(),
        last.seconds() - before,
        stage.get(0).loss(),
        last.loss(),
        kept.validation(),
        kept.epoch(),
        last.rollbacks());
  }
}

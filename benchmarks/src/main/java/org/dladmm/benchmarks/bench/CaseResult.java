package org.dladmm.benchmarks.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.benchmarks.peer.Action;
import org.dladmm.benchmarks.peer.PeerSettings;
import org.dladmm.benchmarks.workload.Work;

/**
 * What came of a case.
 *
 * @param size its shape
 * @param agreements of each peer with each engine, in each of its layouts; none without a peer
 * @param peerSettings the settings of each peer, by its name
 * @param actions the times, by action
 */
public record CaseResult(
    BenchCase size,
    List<Agreement> agreements,
    Map<String, PeerSettings> peerSettings,
    List<ActionResult> actions) {
  public CaseResult {
    agreements = List.copyOf(agreements);
    peerSettings = Collections.unmodifiableMap(new LinkedHashMap<>(peerSettings));
    actions = List.copyOf(actions);
  }

  /**
   * The times of an action.
   *
   * @param action what was done
   * @param work what a run of it asks of an engine
   * @param times one for each contender
   */
  public record ActionResult(Action action, Work work, List<Timed> times) {
    public ActionResult {
      times = List.copyOf(times);
    }
  }
}

package org.dladmm.benchmarks.peer;

import java.util.List;

/**
 * How a peer does its work at its best.
 *
 * @param fastest for each action the setting that is kept
 * @param tried all that were tried
 */
public record PeerSettings(List<PeerSetting> fastest, List<PeerSetting> tried) {
  public PeerSettings {
    fastest = List.copyOf(fastest);
    tried = List.copyOf(tried);
  }
}

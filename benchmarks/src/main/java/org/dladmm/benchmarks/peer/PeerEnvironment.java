package org.dladmm.benchmarks.peer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The environment variables that differ for a peer, so that it runs at its best whatever this
 * process was started with.
 *
 * @param set what is set
 * @param removed what is removed, with the values that it had
 */
public record PeerEnvironment(Map<String, String> set, Map<String, String> removed) {
  /**
   * Threads that wait must leave their core to the contender whose turn it is; and the memory of a
   * tensor that is freed is kept for the next one, for getting it back from the system page by page
   * can take a third of a run. (32 MiB is the most that every glibc accepts as first number.)
   */
  private static final Map<String, String> SET =
      Map.of(
          "OMP_WAIT_POLICY", "PASSIVE",
          "MALLOC_MMAP_THRESHOLD_", "33554432",
          "MALLOC_TRIM_THRESHOLD_", "4294967296",
          "MALLOC_TOP_PAD_", "268435456");

  /** They make an OpenBLAS compute as an older processor would. */
  private static final String[] REMOVED = {"OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"};

  /** What has to differ from an environment. */
  static PeerEnvironment of(Map<String, String> environment) {
    Map<String, String> removed = new LinkedHashMap<>();
    for (String name : REMOVED) {
      if (environment.containsKey(name)) {
        removed.put(name, environment.get(name));
      }
    }
    return new PeerEnvironment(new TreeMap<>(SET), removed);
  }

  /** Changes the environment of a process that is to be started. */
  void applyTo(Map<String, String> environment) {
    environment.keySet().removeAll(removed.keySet());
    environment.putAll(set);
  }

  /** {@code "with OMP_WAIT_POLICY=PASSIVE, without OPENBLAS_CORETYPE=Haswell"}. */
  public String describe() {
    return "with " + list(set) + (removed.isEmpty() ? "" : ", without " + list(removed));
  }

  private static String list(Map<String, String> variables) {
    return variables.entrySet().stream()
        .map(variable -> variable.getKey() + "=" + variable.getValue())
        .collect(Collectors.joining(" "));
  }
}

package org.dladmm.benchmarks.peer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A way in which a peer does an action.
 *
 * @param action what is done
 * @param layout "samples": the values of a sample are adjacent; "features": those of a row of X
 * @param threads how many
 * @param adam the variant of the optimiser; empty where there is none in the action
 * @param milliseconds the shortest run when it was tried
 */
public record PeerSetting(
    Action action, String layout, int threads, String adam, double milliseconds) {
  static PeerSetting of(JsonNode answer) {
    return new PeerSetting(
        Action.of(answer.required("action").asText()),
        answer.required("layout").asText(),
        answer.required("threads").asInt(),
        answer.path("adam").asText(),
        answer.required("milliseconds").asDouble());
  }

  /** {@code "samples adjacent, 2 threads, Adam foreach"}. */
  public String describe() {
    return layout
        + " adjacent, "
        + threads
        + (threads == 1 ? " thread" : " threads")
        + (adam.isEmpty() ? "" : ", Adam " + adam);
  }
}

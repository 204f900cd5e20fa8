package org.dladmm.peer.libtorch;

import com.fasterxml.jackson.databind.JsonNode;

/** The numbers of Adam. */
record AdamNumbers(double rate, double beta1, double beta2, double epsilon) {
  static AdamNumbers of(JsonNode request) {
    return new AdamNumbers(
        request.required("rate").asDouble(),
        request.required("beta1").asDouble(),
        request.required("beta2").asDouble(),
        request.required("epsilon").asDouble());
  }
}

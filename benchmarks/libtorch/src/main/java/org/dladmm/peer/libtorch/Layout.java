package org.dladmm.peer.libtorch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is adjacent in the memory of a matrix of samples. */
enum Layout {
  /** The values of a sample: a sample is a row. */
  SAMPLES,
  /** Those of a row of X. */
  FEATURES;

  /** As requests and answers call it. */
  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Layout of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

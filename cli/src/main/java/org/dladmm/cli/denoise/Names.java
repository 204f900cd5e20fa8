package org.dladmm.cli.denoise;

import java.util.List;

/** Names in a sentence. */
final class Names {
  private static final int SHOWN = 5;

  private Names() {}

  /** The first five of them, and how many more there are. */
  static String few(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    return names.size() <= SHOWN ? first : first + " and " + (names.size() - SHOWN) + " more";
  }
}

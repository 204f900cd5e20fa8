package org.dladmm.cli.bench;

import java.util.Map;
import java.util.TreeMap;

/** What around a measurement decides on its figures. */
final class Surroundings {
  private Surroundings() {}

  /** The environment variables of this process that libraries of linear algebra look at. */
  static Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>(System.getenv());
    environment.keySet().removeIf(name -> !name.matches("(OPENBLAS|OMP|MKL|GOTO|DLADMM|JAVA)_.*"));
    return environment;
  }
}

package org.dladmm.engine;

import org.dladmm.configuration.Services.Broken;

/** The list of engines that goes with every refusal: what there is, and what is wrong with it. */
final class EngineReport {
  private EngineReport() {}

  static String of(Engines engines) {
    if (engines.found().isEmpty() && engines.broken().isEmpty()) {
      return "No engine was found at all; add an engine's jar to the class path, engine-ejml for one, which runs everywhere.";
    }
    StringBuilder report = new StringBuilder("Engines found:");
    engines.found().forEach(engine -> report.append("\n  ").append(line(engine)));
    engines.broken().forEach(broken -> report.append("\n  ").append(line(broken)));
    return report.toString();
  }

  private static String line(FoundEngine engine) {
    Availability availability = engine.availability();
    String remedy = availability.remedy().isBlank() ? "" : "; " + availability.remedy();
    return engine.describe()
        + ", priority "
        + engine.priority()
        + ": "
        + (availability.usable() ? "usable: " : "not usable: ")
        + availability.description()
        + remedy;
  }

  private static String line(Broken broken) {
    return broken.what() + ": not usable: " + broken.reason() + "; " + broken.remedy();
  }
}

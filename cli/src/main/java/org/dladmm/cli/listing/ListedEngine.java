package org.dladmm.cli.listing;

import org.dladmm.configuration.Services;
import org.dladmm.engine.Availability;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineException;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.FoundEngine;

/**
 * What is known of an engine after it has been tried; what does not apply is empty.
 *
 * @param description usable: what it runs on; otherwise: why not
 * @param remedy what to do where it is not usable, or could run faster
 * @param device what it says of itself once it is open
 * @param failure why it could not be opened
 * @param precision in force; where it is not open, asked for
 * @param threads likewise
 */
record ListedEngine(
    String id,
    String version,
    boolean usable,
    String description,
    String remedy,
    String device,
    String failure,
    String precision,
    int threads,
    int priority,
    String jar) {
  static ListedEngine of(FoundEngine found, EngineOptions asked) {
    if (!found.availability().usable()) {
      return of(found, asked, "", "");
    }
    try (Engine engine = found.open(asked)) {
      return of(found, engine.options(), engine.device(), "");
    } catch (EngineException refusal) {
      return of(found, asked, "", refusal.getMessage());
    } catch (RuntimeException | LinkageError failure) {
      // an engine that does not keep to its contract spoils no other
      return of(found, asked, "", Services.reason(failure));
    }
  }

  private static ListedEngine of(
      FoundEngine found, EngineOptions options, String device, String failure) {
    Availability availability = found.availability();
    return new ListedEngine(
        found.id(),
        found.version(),
        availability.usable(),
        availability.description(),
        availability.remedy(),
        device,
        failure,
        options.precision().label(),
        options.threads(),
        found.priority(),
        found.jar());
  }
}

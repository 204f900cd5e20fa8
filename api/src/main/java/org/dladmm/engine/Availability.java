package org.dladmm.engine;

/**
 * Whether an engine can be used here.
 *
 * @param usable whether it can
 * @param description usable: what it runs on and, where it could run faster, why it does not;
 *     otherwise: the reason
 * @param remedy what the user can do about it; empty where nothing need be done
 */
public record Availability(boolean usable, String description, String remedy) {
  public static Availability usable(String description) {
    return new Availability(true, description, "");
  }

  /** Usable, but short of what it could be. */
  public static Availability limited(String description, String remedy) {
    return new Availability(true, description, remedy);
  }

  public static Availability unusable(String reason, String remedy) {
    return new Availability(false, reason, remedy);
  }
}

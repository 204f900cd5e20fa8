package org.dladmm.cli;

import java.util.Optional;

/** The version that is running. */
public final class Version {
  private Version() {}

  /** As the jar's manifest says. */
  public static String dladmm() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("(not from a jar)");
  }
}

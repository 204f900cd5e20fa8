package org.dladmm.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The answer to {@code --version}. */
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String own =
        Optional.ofNullable(VersionText.class.getPackage().getImplementationVersion()).orElse("(not from a jar)");
    return new String[] {
      "dladmm " + own,
      "Java " + Runtime.version() + ", " + System.getProperty("java.vendor"),
      System.getProperty("os.name") + " " + System.getProperty("os.version") + ", " + System.getProperty("os.arch")
    };
  }
}

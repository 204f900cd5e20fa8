package org.dladmm.cli;

import picocli.CommandLine.IVersionProvider;

/** The answer to {@code --version}. */
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "dladmm " + Version.dladmm(),
      "Java " + Runtime.version() + ", " + System.getProperty("java.vendor"),
      Version.system()
    };
  }
}

package org.dladmm.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.dladmm.configuration.Settings;

/** Sessions for tests of what works in one. */
public final class Sessions {
  private Sessions() {}

  /** A session without settings. */
  public static Session heardBy(OutputStream err) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    PrintStream heard = new PrintStream(err, true, StandardCharsets.UTF_8);
    return Session.open(Console.plain(nowhere, heard), Settings.none());
  }
}

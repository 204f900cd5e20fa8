package org.dladmm.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where the {@code dladmm} command starts. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // Numbers are written alike everywhere, whatever the user's language.
    Locale.setDefault(Locale.ROOT);
    PrintStream out = utf8(FileDescriptor.out);
    // The launcher filters what the JVM itself says, and hands over the real standard error as
    // descriptor 0.
    boolean handedOver = "0".equals(System.getProperty("dladmm.stderr"));
    PrintStream err = utf8(handedOver ? FileDescriptor.in : FileDescriptor.err);
    System.setOut(out);
    System.setErr(err);
    Console console = Console.ofProcess(out, err);
    int status = ExitStatus.FAILED;
    try {
      status = Cli.run(args, console);
    } finally {
      out.flush();
      console.interruption().end();
    }
    System.exit(status);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}

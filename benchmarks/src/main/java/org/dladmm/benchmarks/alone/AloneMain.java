package org.dladmm.benchmarks.alone;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineSettings;
import org.dladmm.engine.Engines;
import org.dladmm.engine.Precision;

/**
 * Opens an engine, and does what lines of standard input ask for until there is none more, one JSON
 * object a line.
 */
final class AloneMain {
  /** Asks for a task to be prepared, by its name, with a network of so many layers. */
  static final String TASK = "task";

  static final String LAYERS = "layers";

  /** Asks for the bytes of all tensors of the task, and answers that. */
  static final String MEMORY = "memory";

  /** Asks for the task to be done for so long. */
  static final String SECONDS = "seconds";

  private AloneMain() {}

  /**
   * Runs it.
   *
   * @param arguments the engine, its precision and threads, and the folder of network and samples
   */
  public static void main(String[] arguments) {
    endWithoutParent();
    PrintStream answers =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    // whatever a library prints is no answer
    System.setOut(System.err);
    int status = 0;
    try (Engine engine = open(arguments[0], arguments[1], arguments[2]);
        Conversation conversation = new Conversation(engine, Path.of(arguments[3]))) {
      answers.println("{}");
      BufferedReader requests =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String line = requests.readLine(); line != null; line = requests.readLine()) {
        answers.println(conversation.answer(line));
      }
    } catch (Throwable e) {
      // the last line of standard error is what is told
      System.err.println(reason(e).lines().collect(Collectors.joining(" ")));
      status = 1;
    }
    System.exit(status);
  }

  private static String reason(Throwable e) {
    if (e instanceof OutOfMemoryError) {
      return "out of memory (%s); name a smaller case, or give JVMs more: DLADMM_JAVA_OPTS=-Xmx16g"
          .formatted(e.getMessage());
    }
    return e instanceof RuntimeException && e.getMessage() != null ? e.getMessage() : e.toString();
  }

  private static Engine open(String id, String precision, String threads) {
    Settings settings = Settings.none().explicit(Map.of(EngineSettings.ENGINE, id));
    return Engines.discover()
        .choose(settings)
        .open(new EngineOptions(Precision.valueOf(precision), Integer.parseInt(threads)));
  }

  /** Ends this process when its parent is gone, also in the middle of a long request. */
  private static void endWithoutParent() {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
  }
}

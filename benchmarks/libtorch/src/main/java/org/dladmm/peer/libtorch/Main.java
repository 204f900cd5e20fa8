package org.dladmm.peer.libtorch;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads requests from standard input and answers each on standard output, one JSON object a line.
 */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException {
    endWithoutParent();
    Natives.unpack();
    PrintStream answers =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    // whatever a library prints is no answer
    System.setOut(System.err);
    answers.println(Greeting.json());
    Conversation conversation = new Conversation();
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      answers.println(conversation.answer(line));
    }
  }

  /** Ends this process when its parent is gone, also in the middle of a long request. */
  private static void endWithoutParent() {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
  }
}

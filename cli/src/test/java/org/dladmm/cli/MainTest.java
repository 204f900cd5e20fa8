package org.dladmm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own. */
class MainTest {
  @TempDir private Path folder;

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void withTheLaunchersPropertyMessagesGoToDescriptorZero() throws Exception {
    int status = run("-Ddladmm.stderr=0 -cp \"$CP\" org.dladmm.cli.Main slove 0>zero 1>one 2>two");
    assertEquals(ExitStatus.REFUSED, status);
    assertTrue(read("zero").startsWith("dladmm: there is no command 'slove'"), read("zero"));
    assertEquals("", read("one"));
    assertEquals("", read("two"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void resultsAreUtf8WhateverTheLocale() throws Exception {
    int status =
        run(
            "-Dstdout.encoding=US-ASCII -Duser.language=de -cp \"$CP\" org.dladmm.cli.Main problems 1>one 2>two");
    assertEquals(ExitStatus.DONE, status);
    assertTrue(read("one").contains("α‖Z‖₁"), read("one"));
    assertEquals("", read("two"));
  }

  private int run(String arguments) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "exec \"" + java + "\" " + arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("CP", System.getProperty("java.class.path"));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
    return process.exitValue();
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}

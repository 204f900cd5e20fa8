package org.dladmm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ServiceConfigurationError;
import org.dladmm.engine.EngineException;
import org.dladmm.engine.UnknownEngineException;
import org.dladmm.training.InputException;
import org.junit.jupiter.api.Test;

class FailureTest {
  @Test
  void whatTheUserGaveWrongEndsWithTwo() {
    assertFailure(2, "X is empty", new InputException("X is empty"));
    assertFailure(2, "no engine 'x'", new UnknownEngineException("no engine 'x'"));
  }

  @Test
  void whatFailsAtRunTimeEndsWithOne() {
    assertFailure(1, "no driver", new EngineException("no driver"));
    assertFailure(
        1, "the disk is full", new UncheckedIOException("the disk is full", new IOException()));
    assertFailure(1, "DLADMM_JAVA_OPTS", new OutOfMemoryError("Java heap space"));
    assertFailure(
        1, "DLADMM_JAVA_OPTS", new IllegalStateException(new OutOfMemoryError("Java heap space")));
    assertFailure(
        1,
        "NoClassDefFoundError: x/Y",
        new ServiceConfigurationError("p", new NoClassDefFoundError("x/Y")));
  }

  @Test
  void whatIsOursToMendEndsWithOneAndAsksForAReport() {
    assertFailure(
        1,
        "java.lang.IllegalStateException: oops; run it again with --verbose",
        new IllegalStateException("oops"));
    assertFailure(1, "--verbose", new IllegalArgumentException("3×4"));
    assertFailure(1, "--verbose", new StackOverflowError());
  }

  private static void assertFailure(int status, String words, Throwable thrown) {
    Failure failure = Failure.of(thrown);
    assertEquals(status, failure.status());
    assertTrue(failure.sentence().contains(words), failure.sentence());
  }

  @Test
  void theStackTraceIsOnlyForTheVerbose() {
    assertFalse(report(false).contains("\tat "));
    assertTrue(report(true).startsWith("dladmm: X is empty") && report(true).contains("\tat "));
  }

  private static String report(boolean verbose) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Failure.of(new InputException("X is empty")).report(Console.plain(stream, stream), verbose);
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void onlyValidationTurnsAnIllegalArgumentIntoTheUsers() {
    InputException refusal =
        assertThrows(
            InputException.class,
            () ->
                UserValues.check(
                    () -> {
                      throw new IllegalArgumentException("alpha must be positive");
                    }));
    assertEquals("alpha must be positive", refusal.getMessage());
    assertThrows(
        UnknownEngineException.class,
        () ->
            UserValues.check(
                () -> {
                  throw new UnknownEngineException("no engine 'x'");
                }));
  }
}

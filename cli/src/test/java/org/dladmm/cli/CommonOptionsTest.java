package org.dladmm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.Supplier;
import org.dladmm.configuration.SettingOrigin;
import org.dladmm.configuration.Settings;
import org.junit.jupiter.api.Test;

class CommonOptionsTest {
  /** Runs something with a system property, as if it had been given to the launcher. */
  private static <T> T withProperty(String name, String value, Supplier<T> something) {
    System.setProperty(name, value);
    try {
      return something.get();
    } finally {
      System.clearProperty(name);
    }
  }

  @Test
  void anOptionWinsOverASystemProperty() {
    assertEquals(
        ExitStatus.REFUSED,
        withProperty("dladmm.engine", "nowhere", () -> CommandLineRun.of("engines").status()));
    assertEquals(
        ExitStatus.DONE,
        withProperty(
            "dladmm.engine",
            "nowhere",
            () -> CommandLineRun.of("engines", "--engine", "ejml").status()));
  }

  @Test
  void theConfigurationWinsOverASystemProperty() {
    Settings settings =
        withProperty(
            "dladmm.threads", "7", () -> new CommonOptions().settings(Map.of("threads", "3")));
    assertEquals("3", settings.get("threads").orElseThrow().value());
    assertEquals(SettingOrigin.CONFIGURATION, settings.get("threads").orElseThrow().origin());
  }

  @Test
  void everyCommonOptionIsASettingToo() {
    CommandLineRun run =
        withProperty("dladmm.precision", "float64", () -> CommandLineRun.of("engines"));
    assertTrue(run.out().contains("precision float64"), run.out());
    run = withProperty("dladmm.plugin", "missing.jar", () -> CommandLineRun.of("engines"));
    assertTrue(run.err().contains("missing.jar"), run.err());
  }

  @Test
  void aValueThatIsNoneIsRefusedWithWhereItWasGiven() {
    CommandLineRun run = CommandLineRun.of("engines", "--threads", "0");
    assertEquals(ExitStatus.REFUSED, run.status());
    assertTrue(
        run.err().contains("'threads' is '0', but threads must be a whole number of 1 or more"),
        run.err());
    run = CommandLineRun.of("problems", "--seed", "x");
    assertEquals(ExitStatus.REFUSED, run.status());
    assertTrue(run.err().contains("seed must be a whole number"), run.err());
    run = withProperty("dladmm.precision", "float16", () -> CommandLineRun.of("engines"));
    assertEquals(ExitStatus.REFUSED, run.status());
    assertTrue(run.err().contains("the system property dladmm.precision is 'float16'"), run.err());
    run = withProperty("dladmm.quiet", "maybe", () -> CommandLineRun.of("engines"));
    assertEquals(ExitStatus.REFUSED, run.status());
    assertTrue(run.err().contains("true or false"), run.err());
  }

  @Test
  void verboseAsASettingShowsStackTracesToo() {
    CommandLineRun run =
        withProperty(
            "dladmm.verbose", "true", () -> CommandLineRun.of("engines", "--engine", "nowhere"));
    assertTrue(run.err().contains("\tat "), run.err());
  }
}

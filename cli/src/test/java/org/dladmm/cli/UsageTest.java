package org.dladmm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.dladmm.training.config.Recipes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class UsageTest {
  @Test
  void aMistypedCommandIsRefusedWithAGuessAndAHintAndNotTheWholeHelp() {
    CommandLineRun run = CommandLineRun.of("slove");
    assertEquals(ExitStatus.REFUSED, run.status());
    assertEquals(
        List.of(
            "dladmm: there is no command 'slove'; did you mean 'solve'?", "See 'dladmm --help'."),
        run.err().lines().toList());
    assertEquals("", run.out());
  }

  @Test
  void aMistypedOptionIsRefusedWithAGuessAndAHint() {
    CommandLineRun run = CommandLineRun.of("solve", "l1-l1", "--max-iteratoins", "5", "--out", "x");
    assertEquals(ExitStatus.REFUSED, run.status());
    assertEquals(
        List.of(
            "dladmm: there is no option '--max-iteratoins'; did you mean '--max-iterations'?",
            "See 'dladmm solve --help'."),
        run.err().lines().toList());
  }

  @Test
  void aMissingOptionIsNamed() {
    CommandLineRun run = CommandLineRun.of("solve", "l1-l1");
    assertEquals(ExitStatus.REFUSED, run.status());
    assertTrue(run.err().startsWith("dladmm: missing required option"), run.err());
    assertTrue(run.err().contains("--out"), run.err());
  }

  @Test
  void anArgumentTooManyIsNamed() {
    CommandLineRun run = CommandLineRun.of("engines", "all");
    assertEquals(ExitStatus.REFUSED, run.status());
    assertTrue(run.err().contains("'all'"), run.err());
  }

  @Test
  void withoutACommandTheListOfCommandsIsPrinted() {
    CommandLineRun run = CommandLineRun.of();
    assertEquals(ExitStatus.REFUSED, run.status());
    assertTrue(run.err().contains("solve"), run.err());
  }

  @Test
  void theVersionNamesJavaToo() {
    CommandLineRun run = CommandLineRun.of("--version");
    assertEquals(ExitStatus.DONE, run.status());
    assertTrue(
        run.out().startsWith("dladmm ") && run.out().contains("Java " + Runtime.version()),
        run.out());
  }

  static List<String> commands() {
    Map<String, CommandLine> commands =
        Cli.commandLine(Console.plain(System.out, System.err)).getSubcommands();
    return commands.keySet().stream().filter(name -> !name.equals("help")).toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theHelpOfEveryCommandTeaches(String command) {
    CommandLineRun run = CommandLineRun.of(command, "--help");
    assertEquals(ExitStatus.DONE, run.status());
    for (String part :
        List.of(
            "Usage: dladmm " + command,
            "Example",
            "./dladmm " + command,
            "Exit status:",
            "Common options:")) {
      assertTrue(run.out().contains(part), "'" + part + "' is missing from: " + run.out());
    }
    run.out()
        .lines()
        .forEach(line -> assertTrue(line.length() <= 80, "wider than 80 characters: " + line));
    assertTrue(run.err().isEmpty(), run.err());
  }

  @Test
  void theHelpOfTrainListsEveryRecipe() {
    String help = CommandLineRun.of("train", "--help").out();
    Recipes.names().forEach(name -> assertTrue(help.contains(name), name));
  }
}

package org.dladmm.cli.start;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dladmm.cli.Cli;
import org.dladmm.cli.ExitStatus;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.data.NpyFile;

/**
 * The commands once over, on data of no size and without a word, so that a JVM that watches can
 * tell which classes they need. The launcher has it watched, and puts those classes into an archive
 * that later JVMs map instead of reading and checking jars.
 *
 * <p>It ends with 0 if every command did.
 */
public final class Rehearsal {
  private static final int ROWS = 8;

  private Rehearsal() {}

  public static void main(String[] args) throws IOException, ClassNotFoundException {
    Class.forName("org.dladmm.cli.Main");
    Path folder = Files.createTempDirectory("dladmm-rehearsal");
    int status;
    try {
      status = run(folder);
    } finally {
      remove(folder);
    }
    System.exit(status);
  }

  /** Runs the commands on files in a folder; the first that fails is the last. */
  static int run(Path folder) {
    Path x = folder.resolve("X.npy");
    NpyFile.write(x, Matrix.constant(ROWS, 2, 1));
    try (PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      for (List<Object> command : commands(folder, x)) {
        String[] arguments = command.stream().map(String::valueOf).toArray(String[]::new);
        int status = Cli.run(arguments, nowhere, nowhere);
        if (status != ExitStatus.DONE && status != ExitStatus.MISSED) {
          return status;
        }
      }
      return ExitStatus.DONE;
    }
  }

  private static List<List<Object>> commands(Path folder, Path x) {
    Path trained = folder.resolve("trained");
    Path model = trained.resolve("model.dladmm");
    return List.of(
        List.of("--help"),
        List.of("solve", "--help"),
        List.of("engines"),
        List.of("problems"),
        training(trained),
        List.of("inspect", model),
        List.of("evaluate", model, "--X", x, "--out", folder.resolve("evaluated")),
        List.of("solve", "--model", model, "--X", x, "--out", folder.resolve("solved")));
  }

  private static List<Object> training(Path out) {
    Stream<Object> settings =
        Stream.of(
                "simulation.m=" + ROWS,
                "simulation.d=4",
                "simulation.train=20",
                "simulation.test=10",
                "network.layers=2",
                "training.epochs=1",
                "training.batch=10")
            .flatMap(setting -> Stream.of("--set", setting));
    return Stream.concat(Stream.of("train", "simulation", "--out", out), settings).toList();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}

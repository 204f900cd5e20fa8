package org.dladmm.cli.solve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dladmm.cli.CommandLineRun;

/** A small problem that is solved, and what lies in the folder afterwards. */
record SolvedFolder(SmallProblem small, Path out) {
  static SolvedFolder in(Path folder) {
    return new SolvedFolder(SmallProblem.in(folder), folder.resolve("out"));
  }

  CommandLineRun solve(String problem, Object... more) {
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "solve",
                problem,
                "--A",
                small.file("A.npy"),
                "--X",
                small.file("X.npy"),
                "--out",
                out));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray());
  }

  JsonNode summary() throws IOException {
    return new ObjectMapper().readTree(out.resolve("summary.json").toFile());
  }

  /** What the summary says of the first column. */
  JsonNode column() throws IOException {
    return summary().get("columns").get(0);
  }

  Set<String> names() throws IOException {
    try (var files = Files.list(out)) {
      return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
    }
  }
}

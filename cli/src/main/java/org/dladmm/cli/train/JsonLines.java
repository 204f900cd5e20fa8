package org.dladmm.cli.train;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dladmm.cli.files.Json;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.training.data.AtomicFiles;

/** A log in a folder, JSON on each line, whole at every moment; work goes on without it. */
final class JsonLines {
  private final OutputFolder folder;
  private final String name;
  private final Remarks remarks;

  JsonLines(OutputFolder folder, String name, Remarks remarks) {
    this.folder = folder;
    this.name = name;
    this.remarks = remarks;
  }

  /** Writes all of it; no file for no entries. */
  void write(List<?> entries) {
    if (entries.isEmpty()) {
      return;
    }
    String lines = entries.stream().map(e -> Json.line(e) + "\n").collect(Collectors.joining());
    remarks.written(
        name,
        () ->
            AtomicFiles.write(
                folder.file(name), out -> out.write(lines.getBytes(StandardCharsets.UTF_8))));
  }
}

package org.dladmm.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.training.EpochReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpochLogTest {
  @TempDir private Path folder;

  @Test
  void whatCannotBeWrittenIsToldAndComesWithTheNextEpoch() throws IOException {
    List<String> remarks = new ArrayList<>();
    EpochLog log = new EpochLog(OutputFolder.planned(folder.toString()), remarks::add);
    log.begin(List.of(epoch(1)));
    Path file = folder.resolve("log.jsonl");
    Files.delete(file);
    Files.createDirectory(file);
    log.add(epoch(2));
    assertEquals(1, remarks.size());
    assertTrue(remarks.get(0).startsWith("the training goes on, but " + file), remarks.get(0));
    Files.delete(file);
    log.add(epoch(3));
    assertEquals(3, Files.readAllLines(file).size());
    assertEquals(1, remarks.size());
  }

  private static EpochReport epoch(int number) {
    return new EpochReport("training", number, 3, -1, Double.NaN, 1, 0, number);
  }
}

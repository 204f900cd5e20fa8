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
    List<String> heard = new ArrayList<>();
    EpochLog log = new EpochLog(OutputFolder.planned(folder.toString()), new Remarks(heard::add));
    log.begin(List.of(epoch(1)));
    Path file = folder.resolve("log.jsonl");
    Files.delete(file);
    Files.createDirectory(file);
    log.epoch(epoch(2));
    log.epoch(epoch(2));
    assertEquals(1, heard.size(), "it is said once");
    assertTrue(heard.get(0).startsWith("the training goes on, but " + file), heard.get(0));
    Files.delete(file);
    log.epoch(epoch(3));
    assertEquals(4, Files.readAllLines(file).size());
    assertEquals("log.jsonl is written again", heard.get(1));
    assertEquals(2, heard.size());
  }

  private static EpochReport epoch(int number) {
    return new EpochReport("training", number, 3, -1, Double.NaN, 1, 0, number);
  }
}

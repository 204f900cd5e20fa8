package org.dladmm.cli.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dladmm.training.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  @TempDir private Path folder;

  @Test
  void itIsMadeWhenThereIsSomethingToPutInIt() {
    Path deep = folder.resolve("a/b");
    OutputFolder planned = OutputFolder.planned(deep.toString());
    assertFalse(Files.exists(folder.resolve("a")));
    assertEquals(deep.resolve("x.npy"), planned.file("x.npy"));
    assertTrue(Files.isDirectory(deep));
  }

  @Test
  void aFileInItsPlaceIsRefusedAtOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThrows(InputException.class, () -> OutputFolder.planned(file.toString()));
    assertThrows(
        InputException.class, () -> OutputFolder.planned(file.resolve("below").toString()));
  }

  @Test
  void removingWhatIsNotThereDoesNothing() {
    OutputFolder.planned(folder.resolve("new").toString()).remove("summary.json");
  }
}

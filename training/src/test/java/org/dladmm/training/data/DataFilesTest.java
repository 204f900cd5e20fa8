package org.dladmm.training.data;

import static org.dladmm.training.data.Samples.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFilesTest {
  @TempDir Path directory;

  @BeforeEach
  void makeFiles() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("x"));
    for (String name :
        List.of("p-2.npy", "p-1.npy", "q[1].npy", "._p-1.npy", "p.mat", "a.csv", "notes.txt")) {
      Files.createFile(folder.resolve(name));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "x, 'x/p-1.npy x/p-2.npy x/q[1].npy'",
    "x/, 'x/p-1.npy x/p-2.npy x/q[1].npy'",
    "x/*.npy:T, 'x/p-1.npy:T x/p-2.npy:T x/q[1].npy:T'",
    "x/p*.npy, x/p-1.npy x/p-2.npy",
    "x/*[1]*.npy, 'x/q[1].npy'",
    "x/*.mat:X:T, x/p.mat:X:T",
    "x/*.csv, x/a.csv",
    "x/p-1.npy:T, x/p-1.npy:T",
    "missing.npy, missing.npy",
  })
  void aReferenceNamesFilesInTheOrderOfTheirNames(String reference, String files) {
    List<DataFile> expected =
        List.of(files.split(" ")).stream().map(name -> DataFile.parse(name, directory)).toList();
    assertEquals(expected, DataFiles.parse(reference, directory));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatNamesNoFileIsRefused() {
    assertEquals(
        "there is no file *.csv:no.npy in the folder " + directory.resolve("x") + "; check both",
        refusal(() -> DataFiles.parse("x/*.csv:no.npy", directory)));
    assertEquals(
        "there is no folder "
            + directory.resolve("y")
            + ", where *.npy is looked for; check the path",
        refusal(() -> DataFiles.parse("y/*.npy", directory)));
    assertEquals(
        "\"x/*\" is not a data file; write file.npy, file.csv or file.mat:variable, and :T behind it"
            + " for the transpose",
        refusal(() -> DataFiles.parse("x/*", directory)));
  }

  @Test
  void relativeReferencesStartAtTheWorkingDirectory() {
    assertEquals(
        List.of(new DataFile(Path.of("none.npy"), Optional.empty(), false)),
        DataFiles.parse("none.npy", Path.of("")));
    assertEquals(
        "there is no file *.npy in the folder " + Path.of("").toAbsolutePath() + "; check both",
        refusal(() -> DataFiles.parse("*.npy", Path.of(""))));
  }
}

package org.dladmm.training.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dladmm.training.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageListTest {
  @TempDir private Path folder;

  @BeforeEach
  void makeFiles() throws IOException {
    Files.createDirectories(folder.resolve("photos/deeper.png"));
    Files.createDirectories(folder.resolve("empty"));
    for (String name : "b.PNG a.jpeg notes.txt raw .hidden.png".split(" ")) {
      Files.createFile(folder.resolve("photos").resolve(name));
    }
    Files.createFile(folder.resolve("scan.dat"));
  }

  @ParameterizedTest
  @CsvSource({
    "photos, photos/a.jpeg photos/b.PNG, photos/notes.txt photos/raw",
    "photos/, photos/a.jpeg photos/b.PNG, photos/notes.txt photos/raw",
    "photos/*.*, photos/a.jpeg photos/b.PNG, photos/notes.txt",
    "photos/b*, photos/b.PNG, ''",
    "scan.dat, scan.dat, ''",
    "photos photos/raw, photos/a.jpeg photos/b.PNG photos/raw, photos/notes.txt",
    "photos/.hidden.png, photos/.hidden.png, ''",
    "photos/b.PNG photos photos/../photos/a.jpeg, photos/b.PNG photos/a.jpeg,"
        + " photos/notes.txt photos/raw",
  })
  void filesFoldersAndPatternsNameImages(String arguments, String images, String others) {
    ImageList list = ImageList.of(List.of(arguments.split(" ")), folder);
    assertEquals(new ImageList(paths(images), paths(others)), list);
  }

  @Test
  void whatNamesNoImageIsRefused() {
    assertTrue(refusal("photos/none.png").startsWith("there is no file "));
    assertTrue(refusal("*.png").startsWith("there is no file *.png in the folder " + folder));
    assertTrue(refusal("nowhere/*.png").startsWith("there is no folder "));
    assertEquals(
        "there is no image in empty, by the suffixes of its files; name those that are images",
        refusal("empty"));
    assertTrue(refusal("photos/*.txt").startsWith("there is no image in photos/*.txt"));
    assertTrue(refusal("").contains("names no image"));
    assertTrue(refusal().startsWith("no image is named"));
  }

  @ParameterizedTest
  @CsvSource({
    "a.png b.tar.png c .d, a b.tar c .d",
    "a.png a.jpg A.tif, a a-2 A-3",
    "a.png a.jpg a-2.png, a a-3 a-2",
    "a.png a.jpg a-2.png a-2.jpg a.bmp, a a-3 a-2 a-2-2 a-4",
  })
  void resultsNeverShareAName(String files, String names) {
    assertEquals(
        List.of(names.split(" ")),
        new ImageList(Stream.of(files.split(" ")).map(Path::of).toList(), List.of()).names());
  }

  @ParameterizedTest
  @CsvSource({"a.png, true", "A.JPeG, true", "a.b.ppm, true", "png, false", "a.png.txt, false"})
  void imagesAreToldByTheirSuffix(Path file, boolean image) {
    assertEquals(image, ImageFile.isNamedSo(file));
  }

  private List<Path> paths(String names) {
    return Stream.of(names.split(" "))
        .filter(name -> !name.isEmpty())
        .map(folder::resolve)
        .toList();
  }

  private String refusal(String... arguments) {
    return assertThrows(InputException.class, () -> ImageList.of(List.of(arguments), folder))
        .getMessage();
  }
}

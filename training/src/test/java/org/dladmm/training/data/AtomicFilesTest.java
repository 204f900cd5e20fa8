package org.dladmm.training.data;

import static org.dladmm.training.data.Samples.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
  @TempDir Path directory;

  @Test
  void aFileIsReplacedAndNothingElseRemains() throws IOException {
    Path file = Files.writeString(directory.resolve("a.txt"), "old");
    AtomicFiles.write(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
    assertEquals("new", Files.readString(file));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void whileItIsWrittenTheOldFileStays() throws IOException {
    Path file = Files.writeString(directory.resolve("a.txt"), "old");
    AtomicFiles.write(
        file,
        out -> {
          out.write("new".getBytes(StandardCharsets.UTF_8));
          assertEquals("old", Files.readString(file));
        });
  }

  @Test
  void aFullDiskLeavesTheOldFileAndNoPart() throws IOException {
    Path file = Files.writeString(directory.resolve("a.txt"), "old");
    UncheckedIOException failure =
        assertThrows(
            UncheckedIOException.class,
            () ->
                AtomicFiles.write(
                    file,
                    out -> {
                      out.write("new".getBytes(StandardCharsets.UTF_8));
                      throw new IOException("No space left on device");
                    }));
    assertEquals(file + " was not written: No space left on device", failure.getMessage());
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void anyOtherFailureLeavesNoPartEither() throws IOException {
    Path file = directory.resolve("a.txt");
    assertThrows(
        IllegalStateException.class,
        () ->
            AtomicFiles.write(
                file,
                out -> {
                  throw new IllegalStateException("stopped");
                }));
    assertEquals(List.of(), names());
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(directory.resolve("a.txt"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("link.txt"), Path.of("a.txt"));
    AtomicFiles.write(link, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(file));
  }

  @Test
  void aMissingDirectoryIsNamed() {
    Path file = directory.resolve("no/a.txt");
    assertEquals(
        file
            + " cannot be written, because there is no directory "
            + file.getParent()
            + "; make it first",
        refusal(() -> AtomicFiles.write(file, out -> {})));
  }

  @Test
  void aDirectoryOrADeviceIsNotReplaced() {
    assertEquals(
        directory + " is not a regular file; name another one to write to",
        refusal(() -> AtomicFiles.write(directory, out -> {})));
    Path device = Path.of("/dev/null");
    Assumptions.assumeTrue(Files.exists(device), "this system has no /dev/null");
    refusal(() -> AtomicFiles.write(device, out -> {}));
    assertFalse(Files.isRegularFile(device));
  }

  @Test
  void aDirectoryThatIsNotWritableIsNamed() throws IOException {
    Path locked = Files.createDirectory(directory.resolve("locked"));
    Assumptions.assumeTrue(
        locked.toFile().setWritable(false) && !Files.isWritable(locked),
        "this user may write to folders that are locked, as root may");
    Path file = locked.resolve("a.txt");
    assertEquals(
        file
            + " cannot be written, because the directory "
            + locked
            + " is not writable; name another one or change its permissions",
        refusal(() -> AtomicFiles.write(file, out -> {})));
  }

  @Test
  void directoriesAreMadeOnDemand() throws IOException {
    Path made = AtomicFiles.directory(directory.resolve("one/two"));
    assertTrue(Files.isDirectory(made));
    assertEquals(made, AtomicFiles.directory(made));
    Path file = Files.writeString(directory.resolve("file"), "");
    assertTrue(
        refusal(() -> AtomicFiles.directory(file.resolve("below")))
            .startsWith("the directory " + file.resolve("below") + " cannot be made: "));
    assertTrue(refusal(() -> AtomicFiles.directory(file)).contains("cannot be made: "));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}

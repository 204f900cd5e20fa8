package org.dladmm.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.dladmm.training.InputException;

/**
 * What a file was when reading from it began.
 *
 * @param path the file
 * @param bytes how long it was
 * @param modified when it had last been written to
 * @param goOn what to do once it is back: {@code "go on with --resume"}
 */
record FileState(Path path, long bytes, FileTime modified, String goOn) {
  /**
   * The file as it is.
   *
   * @throws InputException if it is not there or cannot be read
   */
  static FileState of(Path path, String goOn) {
    IoFailures.requireFile(path);
    try {
      return now(path, goOn);
    } catch (IOException e) {
      throw IoFailures.failed(path, e);
    }
  }

  private static FileState now(Path path, String goOn) throws IOException {
    BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
    return new FileState(path, found.size(), found.lastModifiedTime(), goOn);
  }

  /**
   * Refuses the file if it is not as it was.
   *
   * @param content what was in it, as messages name it: {@code 256×1000}
   */
  void require(String content) {
    FileState now;
    try {
      now = now(path, goOn);
    } catch (NoSuchFileException e) {
      throw gone(content, e);
    } catch (IOException e) {
      throw IoFailures.failed(path, e);
    }
    if (now.bytes != bytes) {
      throw changed(content, "it has " + now.bytes + " bytes, where it had " + bytes);
    }
    if (!now.modified.equals(modified)) {
      throw changed(content, "it was written to at " + now.modified);
    }
  }

  InputException gone(String content, IOException e) {
    return new InputException(
        path
            + " is not there any more, but columns of its "
            + content
            + " matrix are still to be read; put it back and "
            + goOn,
        e);
  }

  InputException changed(String content, String how) {
    return new InputException(
        path
            + " has changed while columns of its "
            + content
            + " matrix were still to be read: "
            + how
            + "; put back what it was and "
            + goOn);
  }
}

package org.dladmm.training.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.dladmm.training.InputException;

/** The sentences for files that cannot be read or written, whatever their format. */
public final class IoFailures {
  private IoFailures() {}

  /** Refuses a path where no readable file is. */
  public static void requireFile(Path path) {
    if (Files.isDirectory(path)) {
      throw new InputException(path + " is a directory, but a file is needed");
    }
    if (!Files.exists(path)) {
      String start =
          path.isAbsolute() ? "check the path" : "looked for it in " + Path.of("").toAbsolutePath();
      throw new InputException("there is no file " + path + "; " + start);
    }
    if (!Files.isRegularFile(path)) {
      throw new InputException(path + " is not a regular file; copy its content to one");
    }
    if (!Files.isReadable(path)) {
      throw new InputException(path + " may not be read; change its permissions");
    }
  }

  /** What to tell the user of a file that could not be read to its end. */
  public static InputException failed(Path path, IOException e) {
    if (e instanceof CharacterCodingException) {
      return new InputException(path + " is not text in UTF-8; save it as such", e);
    }
    return new InputException(path + " cannot be read: " + reason(e), e);
  }

  /** What to tell the user of a file that could not be written to its end. */
  public static UncheckedIOException notWritten(Path path, IOException e) {
    return new UncheckedIOException(path + " was not written: " + reason(e), e);
  }

  /** What to tell the user of a file whose bytes are not all that was written. */
  public static InputException damaged(Path path, String how) {
    return new InputException(path + " is damaged or cut short: " + how);
  }

  /**
   * Fills a buffer up to its limit.
   *
   * @throws EOFException if the file ends before
   */
  static void readFully(FileChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException();
      }
    }
  }

  /** What the system says, without the name of the file, which may be one the user never gave. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "it is not there any more";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "a file is in its place";
    }
    boolean named = e instanceof FileSystemException system && system.getReason() != null;
    return named ? ((FileSystemException) e).getReason() : String.valueOf(e.getMessage());
  }
}

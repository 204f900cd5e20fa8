package org.dladmm.training.data;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dladmm.matrix.Matrix;

/**
 * Matrices in text files: one row a line, values separated by commas, UTF-8.
 *
 * <p>Empty lines and lines that begin with {@code #} are skipped, and so is a first line of titles:
 * one where every cell begins with a letter or an underscore and none is a number.
 */
public final class CsvFile {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setCommentMarker('#')
          .setIgnoreEmptyLines(true)
          .setIgnoreSurroundingSpaces(true)
          .get();

  private CsvFile() {}

  /**
   * The matrix in a file; {@code nan} and {@code inf} are taken as numbers here, and {@link
   * DataFile#read} refuses them.
   *
   * @throws org.dladmm.training.InputException if the file cannot be read, a cell is not a number,
   *     or the rows differ in length
   */
  public static Matrix read(Path path) {
    IoFailures.requireFile(path);
    try (BufferedReader text = Files.newBufferedReader(path);
        CSVParser parser = FORMAT.parse(withoutByteOrderMark(text))) {
      CsvRows rows = new CsvRows(path);
      for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
        CSVRecord record = records.next();
        rows.add(record, parser.getCurrentLineNumber());
      }
      return rows.toMatrix();
    } catch (UncheckedIOException e) {
      throw IoFailures.failed(path, e.getCause());
    } catch (IOException e) {
      throw IoFailures.failed(path, e);
    }
  }

  /** Spreadsheets put this mark in front of text in UTF-8. */
  private static BufferedReader withoutByteOrderMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != '\ufeff') {
      text.reset();
    }
    return text;
  }

  /**
   * Writes the shortest decimals that read back to the same doubles, one row a line.
   *
   * @throws org.dladmm.training.InputException if the place is not writable
   * @throws UncheckedIOException if writing fails half-way; no partial file remains
   */
  public static void write(Path path, Matrix matrix) {
    AtomicFiles.write(
        path,
        out -> {
          Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
              text.append(j == 0 ? "" : ",").append(Double.toString(matrix.get(i, j)));
            }
            text.append('\n');
          }
          text.flush();
        });
  }
}

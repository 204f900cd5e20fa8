package org.dladmm.training.model;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.dladmm.problem.ProblemCatalogue;
import org.dladmm.problem.ProblemDefinition;
import org.dladmm.training.InputException;
import org.dladmm.training.data.AtomicFiles;
import org.dladmm.training.model.proto.StoredModel;

/**
 * Models in files: Protocol Buffers, described by {@code model.proto}, in an envelope with a
 * checksum.
 *
 * <p>Equal models make equal files: nothing but the model goes in, and always in the same order.
 */
public final class ModelFile {
  private static final int LONGEST_SHOWN = 300;
  private static final int ID_BYTES = 8;

  private ModelFile() {}

  /**
   * Writes a model and replaces the file that may be there.
   *
   * @throws InputException if the place is not writable, or the model cannot be kept: an operator
   *     is neither dense nor diagonal, or a value is not finite
   * @throws java.io.UncheckedIOException if writing fails half-way; no partial file remains
   */
  public static void write(Path path, Model model) {
    byte[] payload = serialise(ModelEncoder.encode(model));
    AtomicFiles.write(path, out -> Envelopes.seal(FileKind.MODEL, payload).writeTo(out));
  }

  /**
   * The model in a file.
   *
   * @param catalogue where its problem is found by name, so that a problem of the user's own works
   *     too
   * @throws InputException if the file is missing, damaged, not a model file or of a newer format,
   *     if its problem is not in the catalogue, or if its parts do not fit together
   */
  public static Model read(Path path, ProblemCatalogue catalogue) {
    return read(path, FileBytes.read(path), catalogue);
  }

  /** The model in the bytes of a file; {@code path} is what sentences call them. */
  static Model read(Path path, byte[] bytes, ProblemCatalogue catalogue) {
    try {
      StoredModel stored = parse(path, bytes);
      requireProblem(path, stored.getProblem().getName(), catalogue);
      return decode(path, stored, catalogue);
    } catch (OutOfMemoryError e) {
      throw new InputException(
          "%s takes more memory than the %d MiB that Java may use; start it with a larger -Xmx"
              .formatted(path, Runtime.getRuntime().maxMemory() >> 20),
          e);
    }
  }

  /**
   * What names the model in a file: the first 16 hexadecimal digits of its content's SHA-256. Equal
   * models have the same.
   *
   * @throws InputException if the file is missing, damaged, not a model file or of a newer format
   */
  public static String id(Path path) {
    ByteString content = Envelopes.open(FileKind.MODEL, path, FileBytes.read(path));
    return HexFormat.of().formatHex(Envelopes.checksum(content).toByteArray(), 0, ID_BYTES);
  }

  private static StoredModel parse(Path path, byte[] bytes) {
    try {
      return StoredModel.parseFrom(Envelopes.open(FileKind.MODEL, path, bytes));
    } catch (InvalidProtocolBufferException e) {
      // The checksum was right, so these are the bytes that somebody wrote.
      throw new InputException(path + " holds no model: " + e.getMessage(), e);
    }
  }

  private static void requireProblem(Path path, String name, ProblemCatalogue catalogue) {
    List<String> known = catalogue.definitions().stream().map(ProblemDefinition::name).toList();
    if (!known.contains(name)) {
      throw new InputException(
          ("%s is a model of the problem '%s', which is not among those found: %s;"
                  + " name the jar that has it with --plugin")
              .formatted(path, shown(name), known.isEmpty() ? "none" : String.join(", ", known)));
    }
  }

  private static Model decode(Path path, StoredModel stored, ProblemCatalogue catalogue) {
    try {
      return ModelDecoder.decode(stored, catalogue);
      // A problem of the user's own may throw anything.
    } catch (RuntimeException e) {
      String version = stored.getProvenance().getVersionsOrDefault(Provenance.DLADMM, "");
      throw new InputException(
          ("%s holds a model that does not fit: %s; it was written by dladmm %s:"
                  + " use that version, or train it again")
              .formatted(
                  path,
                  shown(e.getMessage() == null ? e.toString() : e.getMessage()),
                  version.isEmpty() ? "of unknown version" : shown(version)),
          e);
    }
  }

  /** Text from a file in one line of a sentence: it may be of any length, with any characters. */
  private static String shown(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line;
  }

  private static byte[] serialise(StoredModel model) {
    byte[] result = new byte[model.getSerializedSize()];
    CodedOutputStream out = CodedOutputStream.newInstance(result);
    out.useDeterministicSerialization();
    try {
      model.writeTo(out);
    } catch (IOException e) {
      throw new IllegalStateException("an array has room for the size that was computed", e);
    }
    out.checkNoSpaceLeft();
    return result;
  }
}

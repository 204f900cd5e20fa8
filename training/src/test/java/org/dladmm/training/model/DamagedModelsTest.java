package org.dladmm.training.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.dladmm.network.Architecture;
import org.dladmm.operator.LinearOperator;
import org.dladmm.problems.L1L1;
import org.dladmm.training.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files with bytes changed or cut off: the model or a sentence, and never much memory or time. */
@Timeout(60)
class DamagedModelsTest {
  private static final int MUTATIONS = 200;
  private static final long MOST_BYTES = 16L << 20;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = directory.resolve("model.dladmm");
  }

  @Test
  void aChangedFileIsRefusedOrTheSameModel() throws IOException {
    byte[] original = Envelopes.seal(FileKind.MODEL, payload(Models.small())).toByteArray();
    Random random = new Random(1);
    for (int run = 0; run < MUTATIONS; run++) {
      // Half of the changes go to the envelope, the rest of which is the payload.
      int range = random.nextBoolean() ? 60 : original.length;
      read(mutation(original, range, random), "mutation " + run)
          .ifPresent(model -> Models.assertSame(Models.small(), model));
    }
  }

  @Test
  void aCutIsRefused() throws IOException {
    byte[] original = Envelopes.seal(FileKind.MODEL, payload(Models.small())).toByteArray();
    for (int length = 0; length < original.length; length += 1 + length / 50) {
      String what = "cut to " + length;
      assertTrue(read(Arrays.copyOf(original, length), what).isEmpty(), what);
    }
    assertTrue(read(original, "uncut").isPresent());
  }

  /** Whoever makes a file on purpose gives it the right checksum. */
  @ParameterizedTest
  @MethodSource("org.dladmm.training.model.Models#operatorsB")
  void aChangedContentWithItsChecksumIsReadOrRefused(LinearOperator b) throws IOException {
    byte[] original = payload(Models.model(L1L1.of(1, Models.A, b), Architecture.full(2)));
    Random random = new Random(b.shape().hashCode());
    int accepted = 0;
    for (int run = 0; run < MUTATIONS; run++) {
      byte[] content = mutation(original, original.length, random);
      String what = "mutation " + run + " with B " + b;
      accepted +=
          read(Envelopes.seal(FileKind.MODEL, content).toByteArray(), what).isPresent() ? 1 : 0;
    }
    assertTrue(accepted > 0 && accepted < MUTATIONS, accepted + " were read");
  }

  @Test
  void aContentCutShortWithItsChecksumIsReadOrRefused() throws IOException {
    byte[] original = payload(Models.small());
    for (int length = 0; length < original.length; length += 1 + length / 50) {
      byte[] content = Arrays.copyOf(original, length);
      read(Envelopes.seal(FileKind.MODEL, content).toByteArray(), "content cut to " + length);
    }
  }

  private static byte[] payload(Model model) {
    return ModelEncoder.encode(model).toByteArray();
  }

  private static byte[] mutation(byte[] original, int range, Random random) {
    byte[] bytes = original.clone();
    for (int change = random.nextInt(4); change >= 0; change--) {
      int at = random.nextInt(range);
      bytes[at] = (byte) (random.nextBoolean() ? random.nextInt() : bytes[at] + 1);
    }
    return bytes;
  }

  /** The model, if it was read; a sentence that names the file, if not. */
  private Optional<Model> read(byte[] bytes, String what) throws IOException {
    Files.write(file, bytes);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    Optional<Model> model = Optional.empty();
    try {
      model = Optional.of(ModelFile.read(file, Models.CATALOGUE));
    } catch (InputException e) {
      assertTrue(e.getMessage().startsWith(file.toString()), what);
    }
    long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertTrue(taken < MOST_BYTES, what + " took " + taken + " bytes");
    return model;
  }
}

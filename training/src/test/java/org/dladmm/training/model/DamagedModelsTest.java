package org.dladmm.training.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dladmm.network.Architecture;
import org.dladmm.operator.LinearOperator;
import org.dladmm.problems.L1L1;
import org.dladmm.training.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * 40 000 files with bytes changed, cut off, taken out or put in: the model or a sentence, and never
 * much memory or time.
 */
@Timeout(120)
class DamagedModelsTest {
  private static final int OF_FILES = 16_000;
  private static final int OF_CONTENTS = 24_000;
  private static final long MOST_BYTES = 2L << 20;
  private static final Path NAME = Path.of("model.dladmm");
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void aChangedFileIsRefusedOrTheSameModel() {
    byte[] original = sealed(payload(Models.small()));
    Random random = new Random(1);
    for (int run = 0; run < OF_FILES; run++) {
      // Half of the changes go to the envelope, the rest of which is the payload.
      int range = random.nextBoolean() ? 60 : original.length;
      read(mutation(original, range, random), "mutation " + run)
          .ifPresent(model -> Models.assertSame(Models.small(), model));
    }
    assertTrue(read(original, "unchanged").isPresent());
  }

  /**
   * Whoever makes a file on purpose gives it the right checksum. Whatever is taken for a model then
   * is one: it can be written, and is the same when it is read again.
   */
  @Test
  void aChangedContentWithItsChecksumIsAModelOrRefused() {
    List<LinearOperator> operators = Models.operatorsB();
    for (LinearOperator b : operators) {
      byte[] original = payload(Models.model(L1L1.of(1, Models.A, b), Architecture.full(2)));
      Random random = new Random(b.shape().hashCode());
      int runs = OF_CONTENTS / operators.size();
      int accepted = 0;
      for (int run = 0; run < runs; run++) {
        String what = "mutation " + run + " with B " + b;
        Optional<Model> model = read(sealed(mutation(original, original.length, random)), what);
        if (model.isPresent()) {
          accepted++;
          Model again = read(sealed(payload(model.orElseThrow())), what).orElseThrow();
          Models.assertSame(model.orElseThrow(), again);
        }
      }
      assertTrue(accepted > 0 && accepted < runs, accepted + " were read");
    }
  }

  @Test
  void aCutAnywhereIsRefused() {
    byte[] payload = payload(Models.small());
    byte[] original = sealed(payload);
    for (int length = 0; length < original.length; length++) {
      String what = "cut to " + length;
      assertTrue(read(Arrays.copyOf(original, length), what).isEmpty(), what);
    }
    for (int length = 0; length < payload.length; length++) {
      read(sealed(Arrays.copyOf(payload, length)), "content cut to " + length);
    }
  }

  private static byte[] payload(Model model) {
    return ModelEncoder.encode(model).toByteArray();
  }

  private static byte[] sealed(byte[] payload) {
    return Envelopes.seal(FileKind.MODEL, payload).toByteArray();
  }

  private static byte[] mutation(byte[] original, int range, Random random) {
    int at = random.nextInt(range);
    int length = Math.min(1 + random.nextInt(20), original.length - at);
    return switch (random.nextInt(6)) {
      case 0 -> spliced(original, at, at + length, new byte[0]);
      case 1 -> spliced(original, at, at, Arrays.copyOfRange(original, at, at + length));
      case 2 -> {
        byte[] ones = new byte[length];
        Arrays.fill(ones, (byte) -1);
        yield spliced(original, at, at + length, ones);
      }
      default -> changed(original, range, random);
    };
  }

  private static byte[] changed(byte[] original, int range, Random random) {
    byte[] bytes = original.clone();
    for (int change = random.nextInt(4); change >= 0; change--) {
      int at = random.nextInt(range);
      bytes[at] = (byte) (random.nextBoolean() ? random.nextInt() : bytes[at] + 1);
    }
    return bytes;
  }

  /** The bytes with others in the place of {@code from} to {@code to}. */
  private static byte[] spliced(byte[] bytes, int from, int to, byte[] others) {
    byte[] result = Arrays.copyOf(bytes, bytes.length - (to - from) + others.length);
    System.arraycopy(others, 0, result, from, others.length);
    System.arraycopy(bytes, to, result, from + others.length, bytes.length - to);
    return result;
  }

  /** The model, if it was read; a sentence that names the file, if not. */
  private static Optional<Model> read(byte[] bytes, String what) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    Optional<Model> model = Optional.empty();
    try {
      model = Optional.of(ModelFile.read(NAME, bytes, Models.CATALOGUE));
    } catch (InputException e) {
      String sentence = e.getMessage();
      assertTrue(sentence.startsWith(NAME.toString()), what);
      assertFalse(sentence.chars().anyMatch(Character::isISOControl), () -> what + ": " + sentence);
    }
    long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertTrue(taken < MOST_BYTES, what + " took " + taken + " bytes");
    return model;
  }
}

package org.dladmm.training.data;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with bytes changed or cut off: a matrix or a sentence, and never much memory or time. */
@Timeout(60)
class DamagedFilesTest {
  private static final int MUTATIONS = 250;
  private static final long MOST_BYTES = 16L << 20;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c-float64.npy",
        "fortran-float32.npy",
        "version-2.npy",
        "savetxt.csv",
        "uncompressed.mat:double",
        "uncompressed.mat:sparse",
        "uncompressed.mat:int8",
        "uncompressed.mat:logical",
        "compressed.mat:double",
        "compressed.mat:sparse",
        "compressed.mat:missing"
      })
  void changedBytesEndInAMatrixOrASentence(String reference) throws IOException {
    byte[] original = Samples.bytes(reference.replaceFirst(":.*", ""));
    Random random = new Random(reference.hashCode());
    DataFile file = DataFile.parse(reference, directory);
    int header = Math.min(original.length, 256);
    for (int run = 0; run < MUTATIONS; run++) {
      byte[] bytes = original.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        // Half of the changes go to where the lengths and types are.
        int at = random.nextInt(random.nextBoolean() ? header : bytes.length);
        bytes[at] = (byte) (random.nextBoolean() ? random.nextInt() : bytes[at] + 1);
      }
      readSafely(file, bytes, "mutation " + run + " of " + reference);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c-float64.npy",
        "version-3.npy",
        "savetxt.csv",
        "uncompressed.mat:sparse",
        "compressed.mat:sparse"
      })
  void everyCutEndsInAMatrixOrASentence(String reference) throws IOException {
    byte[] original = Samples.bytes(reference.replaceFirst(":.*", ""));
    DataFile file = DataFile.parse(reference, directory);
    for (int length = 0; length < original.length; length += 1 + original.length / 150) {
      readSafely(file, Arrays.copyOf(original, length), reference + " cut to " + length);
    }
  }

  @Test
  void everyLengthInAMatlabFileMayBeWrong() throws IOException {
    byte[] original = Samples.bytes("uncompressed.mat");
    DataFile file = DataFile.parse("uncompressed.mat:sparse", directory);
    for (int at = 128; at + 4 <= original.length; at += 4) {
      for (int wrong : new int[] {0x7FFFFFF8, 0xFFFFFFF8}) {
        byte[] bytes = original.clone();
        for (int k = 0; k < 4; k++) {
          bytes[at + k] = (byte) (wrong >> (8 * k));
        }
        readSafely(file, bytes, Integer.toHexString(wrong) + " at " + at);
      }
    }
  }

  private static void readSafely(DataFile file, byte[] bytes, String what) throws IOException {
    Files.write(file.path(), bytes);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try {
      Matrix matrix = file.read();
      assertTrue(matrix.rows() > 0 && matrix.columns() > 0, what);
    } catch (InputException e) {
      assertTrue(e.getMessage().contains(file.path().getFileName().toString()), what);
    }
    long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
    assertTrue(taken < MOST_BYTES, what + " took " + taken + " bytes");
  }
}

package org.dladmm.benchmarks.workload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.dladmm.matrix.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkFilesTest {
  @TempDir private Path folder;

  @Test
  void whatIsReadIsWhatWasWritten() {
    NetworkData written = NetworkData.of(3, 11, 6, 2, 5);
    NetworkFiles.write(written, folder);
    NetworkData read = NetworkFiles.read(folder, 2);
    assertEqual(written.problem().a().toMatrix(), read.problem().a().toMatrix());
    assertEqual(written.samples().x(), read.samples().x());
    assertEqual(written.samples().z().orElseThrow(), read.samples().z().orElseThrow());
    assertEqual(written.samples().e().orElseThrow(), read.samples().e().orElseThrow());
    assertEquals(written.network().free().keySet(), read.network().free().keySet());
    written.network().free().forEach((name, v) -> assertEqual(v, read.network().free().get(name)));
    assertEquals(written.geometry().normA(), read.geometry().normA());
  }

  private static void assertEqual(Matrix written, Matrix read) {
    assertEquals(written.shape(), read.shape());
    assertArrayEquals(written.values(), read.values());
  }
}

package org.dladmm.training.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.operator.DenseOperator;
import org.dladmm.operator.DiagonalOperator;
import org.dladmm.problem.Problem;
import org.dladmm.problems.L1L1;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file that was written once, {@code format-1.dladmm}, is read for ever: to the values that stand
 * here as numbers, made by no code under test.
 *
 * <p>A file that is there is never written anew. Where the format changes so that an older reader
 * cannot do without the change, {@code Envelopes.FORMAT} is raised, a second file, {@code
 * format-2.dladmm}, is added beside the first with a model of its own here, and of the first only
 * the test that it is written to the same bytes goes: it must still be read. Where a field is added
 * within a format, a new file, {@code format-1b.dladmm}, shows it, and likewise the old one must
 * still be read.
 */
class GoldenModelTest {
  private static final String FILE = "format-1.dladmm";
  private static final String ID = "dfe3434329d33485";

  @TempDir private Path folder;

  @Test
  void theFileOfFormat1IsReadToTheValuesItWasWrittenWith() throws IOException {
    Path file = Files.write(folder.resolve(FILE), golden());
    Models.assertSame(model(), ModelFile.read(file, Models.CATALOGUE));
    assertEquals(ID, ModelFile.id(file));
  }

  @Test
  void theSameModelIsWrittenToTheSameBytes() throws IOException {
    Path file = folder.resolve(FILE);
    ModelFile.write(file, model());
    assertArrayEquals(golden(), Files.readAllBytes(file));
  }

  private byte[] golden() throws IOException {
    try (InputStream in = getClass().getResourceAsStream(FILE)) {
      return in.readAllBytes();
    }
  }

  private static Model model() {
    Matrix a = Matrix.ofRows(new double[] {1, -0.5, 0.25}, new double[] {0, 2, -4});
    Problem problem =
        L1L1.of(0.3, new DenseOperator(a), DiagonalOperator.of(Matrix.column(0.1, -3)));
    Map<String, Matrix> free = new LinkedHashMap<>();
    free.put("all-layers.W1", Matrix.ofRows(new double[] {.5, 1, 1.5}, new double[] {2, 2.5, 3}));
    free.put("all-layers.W2", Matrix.column(0.2, -0.75));
    free.put("all-layers.theta1", Matrix.column(-1, 0, 1));
    free.put("all-layers.theta2", Matrix.column(1e-3, 1e-300));
    free.put("all-layers.beta", Matrix.column(0.125, -0.125));
    Matrix base = Matrix.ofRows(new double[] {1, 0, 0}, new double[] {0, 1, 1 / 3.0});
    Architecture architecture = Architecture.full(2).withTied(true);
    Provenance provenance =
        new Provenance(
            Map.of("dladmm", "0.1.0", "engine", "0.1.0", "java", "17.0.1", "os", "Linux 6, amd64"),
            new UsedEngine("ejml", "2 × ½ cores", Map.of("precision", "float64", "threads", "2")),
            new DataHashes(
                "54f4cedc89f1d54baa4bc43692a335cbe7267e42a404761972e3904e9de387f4",
                "1f0e1342bf429018c5ff61e62c2644e075ed64958ace532c865fe12c659c7eca",
                "0123456789abcdef".repeat(4),
                ""),
            Long.MIN_VALUE,
            "network:\n  layers: 2\n",
            List.of(
                new FigureSeries("nmse dladmm", List.of(-3.5, -0.1)),
                new FigureSeries("bound ladmm", List.of(Double.NEGATIVE_INFINITY, Double.NaN))));
    return new Model(Network.of(problem, architecture, base, free), provenance);
  }
}

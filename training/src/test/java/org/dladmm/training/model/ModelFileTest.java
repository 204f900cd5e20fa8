package org.dladmm.training.model;

import static org.dladmm.training.model.Models.CATALOGUE;
import static org.dladmm.training.model.Models.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Parametrisation;
import org.dladmm.operator.DenseOperator;
import org.dladmm.operator.LinearOperator;
import org.dladmm.problem.Problem;
import org.dladmm.problems.L1L1;
import org.dladmm.problems.Lasso;
import org.dladmm.training.data.Fingerprint;
import org.dladmm.training.model.proto.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelFileTest {
  @TempDir Path directory;

  static Stream<Architecture> architectures() {
    List<Architecture> all = new ArrayList<>();
    for (Parametrisation parametrisation : Parametrisation.values()) {
      for (int flags = 0; flags < 8; flags++) {
        all.add(
            new Architecture(
                3, parametrisation, (flags & 1) > 0, (flags & 2) > 0, (flags & 4) > 0));
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("architectures")
  void everyArchitectureComesBack(Architecture architecture) {
    assertComesBack(Models.model(L1L1.of(0.3, Models.A), architecture));
  }

  static Stream<LinearOperator> operators() {
    return Models.operatorsB().stream();
  }

  @ParameterizedTest
  @MethodSource("operators")
  void everyOperatorComesBackWithItsStructure(LinearOperator b) {
    assertComesBack(Models.model(Lasso.of(Math.PI, Models.A, b), Architecture.full(2)));
    if (b.columns() == b.rows()) {
      assertComesBack(Models.model(L1L1.of(2, b), Architecture.consistent(1)));
    }
  }

  @Test
  void whatCannotBeReadBackIsNotWritten() {
    Path file = directory.resolve("model.dladmm");
    Model small = Models.small();
    Map<String, Matrix> free = new LinkedHashMap<>(small.network().free());
    free.put("layer-01.theta1", Matrix.column(Double.NaN));
    assertEquals(
        "the parameter 'layer-01.theta1' has NaN at row 0, column 0 (counted from 0); every entry"
            + " must be finite",
        refusal(
            () ->
                ModelFile.write(file, new Model(small.network().with(free), small.provenance()))));
    Problem odd = L1L1.of(1, new OddOperator(Models.A));
    assertEquals(
        "A (3×4) is a org.dladmm.training.model.OddOperator, which a model file cannot keep; give"
            + " it as a DenseOperator or a DiagonalOperator",
        refusal(() -> ModelFile.write(file, Models.model(odd, Architecture.scalar(1)))));
    assertFalse(Files.exists(file));
  }

  @Test
  void figuresAreFoundByName() {
    Provenance provenance = Models.small().provenance();
    assertEquals(List.of(-3.5, -9.25), provenance.figures("nmse dladmm").orElseThrow().values());
    assertTrue(provenance.figures("psnr").isEmpty());
  }

  @Test
  void theIdIsThatOfTheContent() throws IOException {
    Path file = directory.resolve("model.dladmm");
    ModelFile.write(file, Models.small());
    String id = ModelFile.id(file);
    ByteString checksum = Envelope.parseFrom(Files.readAllBytes(file)).getSha256();
    assertEquals(HexFormat.of().formatHex(checksum.toByteArray()).substring(0, 16), id);
    ModelFile.write(file, ModelFile.read(file, CATALOGUE));
    assertEquals(id, ModelFile.id(file));
    ModelFile.write(file, Models.model(L1L1.of(0.25, Models.A), Architecture.scalar(2)));
    assertNotEquals(id, ModelFile.id(file));
  }

  @Test
  void aProvenanceOfAnotherProblemIsNotWritten() {
    Model small = Models.small();
    Problem other = L1L1.of(0.5, new DenseOperator(Models.matrix(3, 4, 2)));
    Model crossed = new Model(small.network(), Models.provenance(other));
    String sentence =
        assertThrows(
                IllegalArgumentException.class,
                () -> ModelFile.write(directory.resolve("model.dladmm"), crossed))
            .getMessage();
    assertTrue(sentence.contains(Fingerprint.of(Models.A)), sentence);
    assertTrue(sentence.contains(Fingerprint.of(other.a())), sentence);
  }

  @Test
  void theLabelsInFilesStay() {
    assertEquals(
        List.of("full", "scalar", "consistent"),
        Arrays.stream(Parametrisation.values()).map(Parametrisation::label).toList());
  }

  private void assertComesBack(Model model) {
    Path file = directory.resolve("model.dladmm");
    ModelFile.write(file, model);
    Models.assertSame(model, ModelFile.read(file, CATALOGUE));
  }
}

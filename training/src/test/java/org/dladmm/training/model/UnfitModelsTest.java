package org.dladmm.training.model;

import static org.dladmm.training.model.Models.CATALOGUE;
import static org.dladmm.training.model.Models.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.dladmm.operator.DiagonalOperator;
import org.dladmm.training.data.Fingerprint;
import org.dladmm.training.model.proto.StoredModel;
import org.dladmm.training.model.proto.StoredOperator;
import org.dladmm.training.model.proto.StoredScaledIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole files whose parts do not fit together, as only another program would write them. */
class UnfitModelsTest {
  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = directory.resolve("model.dladmm");
  }

  @Test
  void partsThatDoNotFit() throws IOException {
    rewrite(model -> model.removeParameters(0));
    assertUnfit("the parameter 'layer-01.step1' must be a 1×1 matrix, but it is missing");
    rewrite(model -> model.addParameters(model.getParameters(0)));
    assertUnfit("the parameter 'layer-01.step1' is there twice");
    rewrite(model -> model.getArchitectureBuilder().setParametrisation("sparse"));
    assertUnfit("there is no parametrisation 'sparse'; there are: full, scalar, consistent");
    rewrite(model -> model.getProblemBuilder().putParameters("alpha", -1));
    assertTrue(refusal(() -> ModelFile.read(file, CATALOGUE)).contains("-1.0"));
    rewrite(model -> model.getProblemBuilder().putParameters("mu", 1));
    assertUnfit("the problem 'l1-l1' has no parameter 'mu'; it has: alpha");
    rewrite(model -> model.getProblemBuilder().clearB());
    assertUnfit("B is missing, or of a kind that is not known");
  }

  @Test
  void aProvenanceThatDoesNotFit() throws IOException {
    String a = Fingerprint.of(Models.A);
    String other = Fingerprint.of(List.of(Models.A.toMatrix().times(2)));
    rewrite(model -> model.getProvenanceBuilder().getSha256Builder().setA(other));
    assertUnfit(
        "A has the SHA-256 %s, but that of the A it was trained with is '%s'".formatted(a, other));
    rewrite(model -> model.getProvenanceBuilder().getSha256Builder().clearB());
    assertUnfit(
        "B has the SHA-256 %s, but that of the B it was trained with is ''"
            .formatted(Fingerprint.of(DiagonalOperator.identity(3))));
    rewrite(model -> model.getProvenanceBuilder().getFiguresBuilder(0).clearValues());
    assertUnfit("the figure 'nmse dladmm' has no values");
  }

  @Test
  void sizesThatAreOnlyClaims() throws IOException {
    rewrite(model -> model.getArchitectureBuilder().setLayers(Integer.MAX_VALUE));
    assertUnfit("it claims 2147483647 layers, but has only 14 parameters");
    rewrite(model -> model.getProblemBuilder().setA(identity(Integer.MAX_VALUE)));
    assertUnfit("the base W0 is 3×4, but A is 2147483647×2147483647");
    rewrite(model -> model.getProblemBuilder().setB(identity(Integer.MAX_VALUE)));
    assertUnfit("A is 3×4, but B is 2147483647×2147483647, and both need as many rows");
    rewrite(model -> model.getBaseBuilder().setRows(Integer.MAX_VALUE));
    assertUnfit("the base W0 claims 2147483647×4 values of float32, but has 48 bytes");
  }

  /** A sentence stays one, whatever names a file has. */
  @Test
  void namesThatWouldSpoilTheSentence() throws IOException {
    rewrite(model -> model.getProblemBuilder().setName("a\n\u001b[31m" + "b".repeat(1000)));
    String sentence = refusal(() -> ModelFile.read(file, CATALOGUE));
    assertTrue(sentence.contains("'a  [31mbbb"), sentence);
    assertTrue(sentence.contains("b…'"), sentence);
    rewrite(model -> model.getArchitectureBuilder().setParametrisation("a\nb"));
    assertUnfit("there is no parametrisation 'a b'; there are: full, scalar, consistent");
  }

  private static StoredOperator identity(int size) {
    return StoredOperator.newBuilder()
        .setScaledIdentity(StoredScaledIdentity.newBuilder().setSize(size).setScale(1))
        .build();
  }

  /** The small model with another content, and the checksum of that. */
  private void rewrite(Consumer<StoredModel.Builder> change) throws IOException {
    StoredModel.Builder content = ModelEncoder.encode(Models.small()).toBuilder();
    change.accept(content);
    Files.write(file, Envelopes.seal(FileKind.MODEL, content.build().toByteArray()).toByteArray());
  }

  private void assertUnfit(String why) {
    assertEquals(
        file
            + " holds a model that does not fit: "
            + why
            + "; it was written by dladmm 0.1.0: use that version, or train it again",
        refusal(() -> ModelFile.read(file, CATALOGUE)));
  }
}

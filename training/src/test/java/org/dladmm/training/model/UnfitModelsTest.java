package org.dladmm.training.model;

import static org.dladmm.training.model.Models.CATALOGUE;
import static org.dladmm.training.model.Models.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
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
    rewrite(model -> model.getProvenanceBuilder().setPrecision("float8"));
    assertUnfit("there is no precision 'float8'; choose float32 or float64");
    rewrite(model -> model.getProvenanceBuilder().setCreatedAt("yesterday"));
    assertUnfit("Text 'yesterday' could not be parsed at index 0");
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

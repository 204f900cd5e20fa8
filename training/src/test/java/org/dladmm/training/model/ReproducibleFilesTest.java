package org.dladmm.training.model;

import static org.dladmm.training.model.Models.CATALOGUE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.problem.Problem;
import org.dladmm.problems.L1L1;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproducibleFilesTest {
  @TempDir Path directory;

  @Test
  void equalModelsMakeEqualFilesWhateverTheOrderOfTheirParameters() throws IOException {
    Network network = Models.small().network();
    List<String> names = new ArrayList<>(network.free().keySet());
    Collections.reverse(names);
    Map<String, Matrix> reversed = new LinkedHashMap<>();
    names.forEach(name -> reversed.put(name, network.free().get(name).copy()));
    Model other = new Model(network.with(reversed), Models.small().provenance());
    assertArrayEquals(bytes(Models.small()), bytes(other));
  }

  /** The order of a map made by Map.of or Map.copyOf is another one in every run of Java. */
  @Test
  void theProblemsParametersAreInOrder() throws IOException {
    Map<String, Double> parameters = Map.of("alpha", 1.0, "beta", 2.0, "gamma", 3.0, "delta", 4.0);
    Problem base = L1L1.of(1, Models.A);
    Problem many = new Problem("many", parameters, base.f(), base.g(), base.a(), base.b());
    byte[] bytes = bytes(Models.model(many, Architecture.scalar(1)));
    String content = new String(bytes, StandardCharsets.ISO_8859_1);
    List<Integer> places =
        Stream.of("alpha", "beta", "delta", "gamma").map(content::indexOf).toList();
    assertTrue(places.get(0) >= 0);
    assertEquals(places.stream().sorted().toList(), places);
  }

  @Test
  void aModelThatIsReadAndWrittenIsTheSameFile() throws IOException {
    byte[] first = bytes(Models.small());
    Path file = Files.write(directory.resolve("first.dladmm"), first);
    assertArrayEquals(first, bytes(ModelFile.read(file, CATALOGUE)));
  }

  private byte[] bytes(Model model) throws IOException {
    Path file = directory.resolve("bytes.dladmm");
    ModelFile.write(file, model);
    return Files.readAllBytes(file);
  }
}

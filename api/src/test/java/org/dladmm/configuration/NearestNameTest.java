package org.dladmm.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestNameTest {
  private static final List<String> NAMES = List.of("nd4j", "ejml", "cuda", "reference");

  @Test
  void aTypingErrorIsRecognised() {
    assertEquals(Optional.of("ejml"), NearestName.of("ejlm", NAMES));
    assertEquals(Optional.of("ejml"), NearestName.of("EJML", NAMES));
    assertEquals(Optional.of("cuda"), NearestName.of("cud", NAMES));
    assertEquals(Optional.of("reference"), NearestName.of("refrense", NAMES));
  }

  @Test
  void somethingElseIsNot() {
    assertEquals(Optional.empty(), NearestName.of("tensorflow", NAMES));
    assertEquals(Optional.empty(), NearestName.of("", NAMES));
    assertEquals(Optional.empty(), NearestName.of("ejml", List.of()));
  }

  @Test
  void editsAreCounted() {
    assertEquals(0, NearestName.edits("same", "same"));
    assertEquals(3, NearestName.edits("kitten", "sitting"));
    assertEquals(1, NearestName.edits("ab", "ba"));
    assertEquals(4, NearestName.edits("", "four"));
  }
}

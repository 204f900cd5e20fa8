package org.dladmm.cli.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.junit.jupiter.api.Test;

class ListingTest {
  @Test
  void enginesTellWhatTheyRunOnAndWhichIsChosen() {
    CommandLineRun run = CommandLineRun.of("engines", "--precision", "float64", "--threads", 1);
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertContains(
        run.out(),
        "ejml",
        "usable    yes",
        "device",
        "precision float64, threads 1",
        "engine-ejml",
        "chosen: ejml");
  }

  @Test
  void enginesAsJsonTellTheSame() throws Exception {
    CommandLineRun run = CommandLineRun.of("engines", "--json", "--threads", 1);
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertEquals(1, run.out().lines().count());
    JsonNode listing = new ObjectMapper().readTree(run.out());
    JsonNode ejml =
        StreamSupport.stream(listing.get("engines").spliterator(), false)
            .filter(engine -> engine.get("id").asText().equals("ejml"))
            .findFirst()
            .orElseThrow();
    List<String> fields = new ArrayList<>();
    ejml.fieldNames().forEachRemaining(fields::add);
    assertEquals(
        List.of(
            "id",
            "version",
            "usable",
            "description",
            "remedy",
            "device",
            "failure",
            "precision",
            "threads",
            "priority",
            "jar"),
        fields);
    assertTrue(ejml.get("usable").asBoolean());
    assertEquals("float32", ejml.get("precision").asText());
    assertEquals(1, ejml.get("threads").asInt());
    assertTrue(ejml.get("device").asText().endsWith(", 1 thread"), run.out());
    assertEquals(0, listing.get("broken").size());
    assertEquals("the usable engine of the highest priority", listing.get("because").asText());
    assertTrue(
        CommandLineRun.of("engines").out().contains("chosen: " + listing.get("chosen").asText()));
  }

  @Test
  void problemsTellTheirFormulaAndParameters() {
    CommandLineRun run = CommandLineRun.of("problems");
    assertEquals(ExitStatus.DONE, run.status(), run.err());
    assertContains(
        run.out(), "l1-l1", "lasso", "min α‖Z‖₁ + ‖E‖₁ s.t. X = AZ + BE", "alpha=1", "problems");
  }

  private static void assertContains(String text, String... parts) {
    for (String part : List.of(parts)) {
      assertTrue(text.contains(part), "'" + part + "' is missing from: " + text);
    }
  }
}

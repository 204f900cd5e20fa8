package org.dladmm.cli.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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

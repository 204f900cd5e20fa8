package org.dladmm.cli.solve;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names, parameters and options that cannot be used. */
class ArgumentRefusalTest extends Refusals {
  @Test
  void anUnknownProblemIsRefusedWithTheListOfThoseThereAre() {
    refused(solve("l1-l2", small.file("A.npy"), small.file("X.npy")), "'l1-l2'", "l1-l1", "lasso");
  }

  @Test
  void anUnknownParameterIsRefusedWithAGuess() {
    refused(solve("--param", "alhpa=1"), "'alhpa'", "did you mean 'alpha'?");
  }

  @Test
  void aParameterMustBeANumberGivenOnceWithAName() {
    refused(solve("--param", "alpha=one"), "alpha=one", "is no number");
    refused(solve("--param", "alpha=1", "--param", "alpha=2"), "'alpha' twice");
    refused(solve("--param", "alpha"), "name=value");
  }

  @Test
  void aParameterOutOfRangeIsRefused() {
    refused(solve("--param", "alpha=-1"), "positive", "-1");
    refused(solve("--param", "alpha=NaN"), "positive", "NaN");
  }

  @Test
  void dataThatTheProblemDoesNotTakeIsRefused() {
    refused(solve("--data", "Y=" + small.file("X.npy")), "--data 'Y'", "it takes none");
  }

  @Test
  void aAndXAreNeeded() {
    refused(List.of("solve", "l1-l1", "--A", small.file("A.npy"), "--out", out), "--X is needed");
    refused(List.of("solve", "l1-l1", "--X", small.file("X.npy"), "--out", out), "--A is needed");
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    refused(solve("--tolerance", "0"), "tolerance must be above 0");
    refused(solve("--tolerance", "small"), "--tolerance", "small");
    refused(solve("--max-iterations", "-1"), "0 or more", "-1");
    refused(solve("--penalty", "-1"), "penalty", "-1");
    refused(solve("--method", "newton"), "'newton'", "halpern, ladmm");
  }
}

package org.dladmm.training.model;

import java.util.Objects;
import org.dladmm.problem.Problem;
import org.dladmm.training.data.Fingerprint;

/**
 * What tells a model's data from other data: SHA-256 in hexadecimal, as {@link Fingerprint} makes
 * it.
 *
 * @param a of A
 * @param b of B
 * @param training of A (unless it was learned from the rest), B, the columns trained on and those
 *     of the validation; empty where no training made the model
 * @param test of the columns that its figures were measured on; empty where there were none
 */
public record DataHashes(String a, String b, String training, String test) {
  public DataHashes {
    Objects.requireNonNull(a);
    Objects.requireNonNull(b);
    Objects.requireNonNull(training);
    Objects.requireNonNull(test);
  }

  /** The hashes of a problem, with those of the data it was trained and measured on. */
  public static DataHashes of(Problem problem, String training, String test) {
    return new DataHashes(Fingerprint.of(problem.a()), Fingerprint.of(problem.b()), training, test);
  }

  /**
   * Checks that A and B are those of the problem.
   *
   * @throws IllegalArgumentException if one of them is not
   */
  void require(Problem problem) {
    require("A", a, Fingerprint.of(problem.a()));
    require("B", b, Fingerprint.of(problem.b()));
  }

  private static void require(String name, String kept, String actual) {
    if (!kept.equals(actual)) {
      throw new IllegalArgumentException(
          "%s has the SHA-256 %s, but that of the %s it was trained with is '%s'"
              .formatted(name, actual, name, kept));
    }
  }
}

package org.dladmm.cli;

import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.stream.Stream;
import org.dladmm.benchmarks.process.ContenderException;
import org.dladmm.configuration.Services;
import org.dladmm.engine.EngineException;
import org.dladmm.engine.UnknownEngineException;
import org.dladmm.training.InputException;
import org.dladmm.training.TrainingDivergedException;

/**
 * What went wrong, as the user is told: one sentence and an exit status.
 *
 * @param cause what was thrown
 * @param sentence for the user
 * @param status one of {@link ExitStatus}
 */
public record Failure(Throwable cause, String sentence, int status) {
  private static final long MIB = 1 << 20;

  /** What the user is told of it. */
  public static Failure of(Throwable cause) {
    if (cause instanceof InputException || cause instanceof UnknownEngineException) {
      return new Failure(cause, cause.getMessage(), ExitStatus.REFUSED);
    }
    if (cause instanceof EngineException
        || cause instanceof UncheckedIOException
        || cause instanceof TrainingDivergedException
        || cause instanceof StoppedException
        || cause instanceof ContenderException) {
      return new Failure(cause, cause.getMessage(), ExitStatus.FAILED);
    }
    if (isLackOfMemory(cause)) {
      return new Failure(cause, outOfMemory(), ExitStatus.FAILED);
    }
    if (cause instanceof ServiceConfigurationError) {
      return new Failure(cause, brokenPlugin(cause), ExitStatus.FAILED);
    }
    return new Failure(cause, unexpected(cause), ExitStatus.FAILED);
  }

  /** Also where something that was under way when the memory ended has wrapped it. */
  private static boolean isLackOfMemory(Throwable cause) {
    return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
        .anyMatch(OutOfMemoryError.class::isInstance);
  }

  private static String outOfMemory() {
    return "the %d MiB of memory that the JVM may use are not enough; give it more with DLADMM_JAVA_OPTS=-Xmx16g, or work on fewer columns at a time"
        .formatted(Runtime.getRuntime().maxMemory() / MIB);
  }

  private static String brokenPlugin(Throwable cause) {
    return "something that a jar provides cannot be used: "
        + Services.reason(cause)
        + "; mend the jar or leave it out";
  }

  private static String unexpected(Throwable cause) {
    return "this should not have happened: "
        + cause
        + "; run it again with --verbose, and report what it prints";
  }

  /** Tells the user; with {@code verbose} the stack trace too. */
  int report(Console console, boolean verbose) {
    console.message(sentence);
    if (verbose) {
      cause.printStackTrace(console.err());
    }
    return status;
  }
}

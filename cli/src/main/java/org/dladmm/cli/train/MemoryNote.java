package org.dladmm.cli.train;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.dladmm.program.Activations;
import org.dladmm.training.TensorMemory;
import org.dladmm.training.Training;
import org.dladmm.training.TrainingListener;

/**
 * Tells what a training holds in tensors, after the first step of each stage that holds more than
 * those before it.
 */
final class MemoryNote implements TrainingListener {
  private static final double MIB = 1 << 20;

  /** What a machine hardly notices. */
  private static final long LITTLE = 512L << 20;

  private final Consumer<String> user;
  private final Consumer<String> curious;
  private int stage;
  private Optional<TensorMemory> most = Optional.empty();

  /**
   * A note that has told nothing.
   *
   * @param user hears of it where the user has asked for recomputation, or would gain by it
   * @param curious hears of it otherwise
   */
  MemoryNote(Consumer<String> user, Consumer<String> curious) {
    this.user = user;
    this.curious = curious;
  }

  @Override
  public void step(Training training, double loss) {
    if (training.stageNumber() != stage) {
      stage = training.stageNumber();
      tell(training.memory());
    }
  }

  private void tell(TensorMemory memory) {
    if (memory.bytes() > most.map(TensorMemory::bytes).orElse(0L)) {
      most = Optional.of(memory);
      (matters(memory) ? user : curious).accept("tensors: " + text(memory) + cure(memory));
    }
  }

  private static String cure(TensorMemory memory) {
    return memory.activations() == Activations.STORED
        ? "; training.activations=recomputed makes them so"
        : "";
  }

  private static boolean matters(TensorMemory memory) {
    return memory.activations() == Activations.RECOMPUTED
        || (memory.bytes() > LITTLE && memory.otherwise() < memory.bytes() / 2);
  }

  /** The most that a stage so far holds, once one has taken a step. */
  Optional<TensorMemory> most() {
    return most;
  }

  /** {@code "119.1 MiB, with activations recomputed (stored: about 634.2 MiB)"}. */
  static String text(TensorMemory memory) {
    Activations other = memory.activations().other();
    return String.format(
        Locale.ROOT,
        "%.1f MiB, with activations %s (%s: about %.1f MiB)",
        memory.bytes() / MIB,
        memory.activations().word(),
        other.word(),
        memory.otherwise() / MIB);
  }
}

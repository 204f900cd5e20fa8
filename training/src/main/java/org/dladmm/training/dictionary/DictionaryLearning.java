package org.dladmm.training.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dladmm.engine.Engine;
import org.dladmm.matrix.Matrix;
import org.dladmm.program.Workspace;
import org.dladmm.training.InputException;

/**
 * Learns a dictionary A, m×d with columns (atoms) of unit length, from patches X, m×n:
 *
 * <pre>  min over A, Z of  ½‖AZ − X‖_F² + λ‖Z‖₁   subject to  ‖a_j‖₂ ≤ 1  </pre>
 *
 * by block proximal gradient steps with extrapolation that never make the objective larger: Xu and
 * Yin, <em>A fast patch-dictionary method for whole image recovery</em>, 2014 (arXiv 1408.3740). In
 * the end every atom gets unit length, which does not make the objective larger either.
 *
 * <p>Same engine, options and patches: same bits, also with an interruption between.
 */
public final class DictionaryLearning implements AutoCloseable {
  private static final double SAFETY = 1.02;
  private static final double MORE_SAFETY = 1.5;
  private static final int MOST_REFUSED = 8;

  /** How far from 1 the length of an atom to start from may be; float32 is nearer. */
  private static final double ROUNDING = 1e-4;

  private final DictionaryOptions options;
  private final Workspace workspace;
  private final DictionaryStep step;
  private final List<DictionaryReport> log = new ArrayList<>();
  private double momentum = 1;
  private double safety = SAFETY;
  private int refused;
  private volatile boolean stopping;

  /**
   * A learning that has taken no step yet.
   *
   * @param engine where it is computed
   * @param x the patches, m×n
   * @param start the dictionary to start from, m×d, with columns of unit length, such as {@link
   *     org.dladmm.training.image.OvercompleteDct#of}
   * @throws IllegalArgumentException if they have not as many rows, or a column another length
   */
  public DictionaryLearning(Engine engine, Matrix x, Matrix start, DictionaryOptions options) {
    if (x.rows() != start.rows()) {
      throw new IllegalArgumentException(
          "the dictionary to start from is %s, but patches have %d pixels"
              .formatted(start.shape(), x.rows()));
    }
    requireUnitColumns(start);
    this.options = options;
    workspace = new Workspace(engine);
    step = new DictionaryStep(workspace, x, start, options);
  }

  private static void requireUnitColumns(Matrix start) {
    for (int j = 0; j < start.columns(); j++) {
      double length = Math.sqrt(start.squaredNorm(j));
      if (!(Math.abs(length - 1) <= ROUNDING)) {
        throw new IllegalArgumentException(
            "atom %d of the dictionary to start from has the length %s, not 1"
                .formatted(j, length));
      }
    }
  }

  private static Matrix unitColumns(Matrix matrix) {
    Matrix result = matrix.copy();
    for (int j = 0; j < matrix.columns(); j++) {
      double length = Math.sqrt(matrix.squaredNorm(j));
      for (int i = 0; i < matrix.rows(); i++) {
        result.set(i, j, matrix.get(i, j) / length);
      }
    }
    return result;
  }

  /** Takes all steps that are left, or ends with the one under way if it is stopped. */
  public void run(DictionaryListener listener) {
    double before = log.isEmpty() ? 0 : log.get(log.size() - 1).seconds();
    long started = System.nanoTime();
    while (!done() && !stopping) {
      boolean taken = advance();
      double seconds = before + (System.nanoTime() - started) * 1e-9;
      DictionaryReport report =
          new DictionaryReport(log.size() + 1, step.objective(), taken, seconds);
      log.add(report);
      listener.iteration(this, report);
    }
  }

  private boolean advance() {
    double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    boolean taken = step.run((momentum - 1) / next, safety);
    if (taken) {
      momentum = next;
      refused = 0;
    } else {
      // without extrapolation only a Lipschitz constant that is too small can be the reason
      safety = refused > 0 ? safety * MORE_SAFETY : safety;
      momentum = 1;
      refused++;
    }
    return taken;
  }

  /** Ends {@link #run} after the iteration under way; may be called from another thread. */
  public void stop() {
    stopping = true;
  }

  /** Whether all iterations are done, or none makes the objective smaller any more. */
  public boolean done() {
    return log.size() >= options.iterations() || refused >= MOST_REFUSED;
  }

  /** The iterations so far. */
  public List<DictionaryReport> log() {
    return List.copyOf(log);
  }

  public DictionaryOptions options() {
    return options;
  }

  /** The objective that has been reached, the mean over patches. */
  public double objective() {
    return step.objective();
  }

  /**
   * The dictionary, m×d, with atoms of unit length, the most used ones first (before them the
   * constant one, if there is one).
   *
   * @throws InputException if no patch uses any atom that is learned
   */
  public Matrix dictionary() {
    double[] use = use(step.codes());
    int constant = options.constantAtom() ? 1 : 0;
    if (Arrays.stream(use).skip(constant).noneMatch(u -> u > 0)) {
      throw new InputException(
          "no patch uses any atom%s at the sparsity %s; take a smaller one"
              .formatted(constant > 0 ? " but the constant one" : "", options.sparsity()));
    }
    if (options.constantAtom()) {
      use[0] = Double.POSITIVE_INFINITY;
    }
    int[] mostUsedFirst =
        IntStream.range(0, use.length)
            .boxed()
            .sorted(Comparator.comparingDouble(j -> -use[j]))
            .mapToInt(Integer::intValue)
            .toArray();
    return unitColumns(step.dictionary()).columns(mostUsedFirst);
  }

  /** ‖·‖₁ of each row. */
  private static double[] use(Matrix codes) {
    double[] use = new double[codes.rows()];
    for (int k = 0; k < codes.values().length; k++) {
      use[k % use.length] += Math.abs(codes.values()[k]);
    }
    return use;
  }

  /** How far it has come. */
  public DictionaryState state() {
    return new DictionaryState(momentum, safety, refused, step.values(), log);
  }

  /**
   * Goes on from where another learning of the same options and patches was.
   *
   * @throws IllegalArgumentException if it is the state of another learning
   */
  public void restore(DictionaryState state) {
    step.restore(state.values());
    momentum = state.momentum();
    safety = state.safety();
    refused = state.refused();
    log.clear();
    log.addAll(state.log());
  }

  /** Frees what it has on the engine. */
  @Override
  public void close() {
    workspace.close();
  }
}

package org.dladmm.training.dictionary;

import static org.dladmm.engine.Transpose.NO;
import static org.dladmm.engine.Transpose.YES;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dladmm.expression.Expression;
import org.dladmm.expression.Expression.Leaf;
import org.dladmm.matrix.Matrix;
import org.dladmm.program.Replay;
import org.dladmm.program.Tape;
import org.dladmm.program.Workspace;

/**
 * One iteration of block proximal gradient as one program. With ω from the momentum,
 *
 * <pre>
 * Ẑ = Z + ω_Z(Z − Z_before),   Z ← shrink(Ẑ − Aᵀ(AẐ − X)/L_Z, λ/L_Z),       L_Z = ‖A‖₂²
 * Â = A + ω_A(A − A_before),   A ← Â − (ÂZ − X)Zᵀ/L_A, its columns moved into the unit ball,   L_A = ‖Z‖₂²
 * </pre>
 *
 * where Z in L_A is without the row of a constant atom, which stays as it is and whose codes are by
 * far the largest where patches have means. Both L are estimates times a factor above 1, and ω is
 * at most 0.9999·√(L of the step before / L). A step that does not make the objective smaller is
 * not taken, and leaves nothing to extrapolate from. It begins with Z = 0.
 */
final class DictionaryStep {
  private static final double MOST_EXTRAPOLATION = 0.9999;
  private static final double TINY = 1e-12;

  /** Larger than any ‖Z‖₂² that is sound, and finite in float32. */
  private static final double UNSOUND = 1e30;

  private final Map<String, Leaf> kept = new LinkedHashMap<>();
  private final Leaf momentum;
  private final Leaf safety;
  private final Leaf dictionary;
  private final Leaf codes;
  private final Leaf objective;
  private final Expression candidate;
  private final Replay replay;

  DictionaryStep(Workspace workspace, Matrix x, Matrix start, DictionaryOptions options) {
    int m = x.rows();
    int n = x.columns();
    int d = start.columns();
    Tape tape = new Tape();
    Leaf data = tape.input(m, n);
    Leaf learned = tape.perColumnInput(d);
    Leaf learnedRows = tape.input(d, 1);
    momentum = tape.scalarInput();
    safety = tape.scalarInput();
    objective = keep("objective", tape.scalarInput());
    dictionary = keep("A", tape.input(m, d));
    Leaf dictionaryBefore = keep("A before", tape.input(m, d));
    codes = keep("Z", tape.input(d, n));
    Leaf codesBefore = keep("Z before", tape.input(d, n));
    Leaf vectorOfA = keep("vector of A", tape.input(d, 1));
    Leaf vectorOfZ = keep("vector of Z", tape.input(d, 1));
    Leaf lzBefore = keep("L_Z", tape.scalarInput());
    Leaf laBefore = keep("L_A", tape.scalarInput());

    SpectralNorm ofA = SpectralNorm.record(tape, dictionary, NO, vectorOfA, Expression.constant(1));
    Expression lz = tape.store(ofA.square().times(safety).max(TINY));
    Expression zHat = extrapolated(tape, codes, codesBefore, lzBefore, lz);
    Expression errorOfZ = tape.product(dictionary, NO, zHat, NO).minus(data);
    Expression byZ = tape.product(dictionary, YES, errorOfZ, NO);
    Expression zNext =
        tape.store(
            zHat.minus(byZ.over(lz)).shrink(Expression.constant(options.sparsity()).over(lz)));

    SpectralNorm ofZ = SpectralNorm.record(tape, zNext, YES, vectorOfZ, learnedRows);
    Expression la = tape.store(ofZ.square().times(safety).max(TINY));
    Expression aHat = extrapolated(tape, dictionary, dictionaryBefore, laBefore, la);
    Expression errorOfA = tape.product(aHat, NO, zNext, NO).minus(data);
    Expression moved = tape.store(aHat.minus(tape.product(errorOfA, NO, zNext, YES).over(la)));
    Expression length = tape.sumByColumn(moved.square()).sqrt();
    Expression aNext = tape.store(learned.choose(moved.over(length.max(1)), dictionary));

    Expression error = tape.product(aNext, NO, zNext, NO).minus(data);
    candidate =
        tape.store(
            tape.sum(error.square())
                .times(0.5)
                .plus(tape.sum(zNext.abs()).times(options.sparsity()))
                .over(n));
    Expression taken = tape.store(candidate.lessThan(objective));
    tape.assign(objective, taken.choose(candidate, objective));
    tape.assign(dictionaryBefore, dictionary);
    tape.assign(codesBefore, codes);
    tape.assign(dictionary, taken.choose(aNext, dictionary));
    tape.assign(codes, taken.choose(zNext, codes));
    tape.assign(vectorOfA, ofA.vector());
    tape.assign(lzBefore, lz);
    // what came of a step that was far too long must not stay
    Expression sound = tape.store(la.lessThan(Expression.constant(UNSOUND)));
    tape.assign(vectorOfZ, sound.choose(ofZ.vector(), vectorOfZ));
    tape.assign(laBefore, sound.choose(la, laBefore));
    replay = tape.finish(candidate).on(workspace);
    replay.set(data, x);
    Matrix isLearned = learnedAtoms(d, options);
    replay.set(learned, isLearned);
    replay.set(learnedRows, isLearned);
    begin(start, isLearned, objectiveOfZero(x));
  }

  /** Sets A, and Z = 0, which is there already. */
  private void begin(Matrix start, Matrix isLearned, double objectiveOfZero) {
    int d = start.columns();
    replay.set(objective, Matrix.column(objectiveOfZero));
    replay.set(dictionary, start);
    replay.set(kept.get("A before"), start);
    replay.set(kept.get("vector of A"), Matrix.constant(d, 1, 1 / Math.sqrt(d)));
    replay.set(
        kept.get("vector of Z"),
        isLearned.times(1 / Math.sqrt(Math.max(isLearned.squaredNorm(0), 1))));
  }

  private Leaf keep(String name, Leaf leaf) {
    kept.put(name, leaf);
    return leaf;
  }

  private Expression extrapolated(
      Tape tape, Expression now, Expression before, Expression lBefore, Expression l) {
    Expression most = lBefore.over(l).sqrt().times(MOST_EXTRAPOLATION);
    return tape.store(now.plus(momentum.min(most).times(now.minus(before))));
  }

  private static double objectiveOfZero(Matrix x) {
    return 0.5 * Arrays.stream(x.values()).map(value -> value * value).sum() / x.columns();
  }

  private static Matrix learnedAtoms(int atoms, DictionaryOptions options) {
    Matrix learned = Matrix.constant(atoms, 1, 1);
    learned.set(0, 0, options.constantAtom() ? 0 : 1);
    return learned;
  }

  /**
   * Takes a step, if it makes the objective smaller, and says whether it did.
   *
   * @param extrapolation ω before it is limited
   * @param factor what the estimates of L_A and L_Z are multiplied by
   */
  boolean run(double extrapolation, double factor) {
    double before = objective();
    replay.set(momentum, Matrix.column(extrapolation));
    replay.set(safety, Matrix.column(factor));
    replay.run();
    return replay.getScalar(candidate) < before;
  }

  /** The mean objective that has been reached. */
  double objective() {
    return replay.getScalar(objective);
  }

  /** A. */
  Matrix dictionary() {
    return replay.get(dictionary);
  }

  /** Z. */
  Matrix codes() {
    return replay.get(codes);
  }

  /** All that decides how it goes on, by name. */
  Map<String, Matrix> values() {
    Map<String, Matrix> values = new LinkedHashMap<>();
    kept.forEach((name, leaf) -> values.put(name, replay.get(leaf)));
    return values;
  }

  /**
   * Sets all that {@link #values} tells.
   *
   * @throws IllegalArgumentException if a value is missing, unknown, or of another shape
   */
  void restore(Map<String, Matrix> values) {
    if (!kept.keySet().equals(values.keySet())) {
      throw new IllegalArgumentException(
          "the values are those of " + values.keySet() + ", not of " + kept.keySet());
    }
    kept.forEach((name, leaf) -> replay.set(leaf, values.get(name)));
  }
}

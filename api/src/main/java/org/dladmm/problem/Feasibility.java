package org.dladmm.problem;

import org.dladmm.expression.Expression;
import org.dladmm.operator.DiagonalOperator;
import org.dladmm.operator.LinearOperator;
import org.dladmm.program.Tape;

/** How a point (Z, E) with residual T = AZ + BE − X is moved onto X = AZ + BE. */
public sealed interface Feasibility {
  /** The nearest feasible point of this kind; its objective is left to the problem. */
  PrimalPoint nearest(Tape tape, Expression z, Expression e, Expression residual);

  /** Whether every X can be reached. */
  boolean always();

  /** Ê = E − B⁻¹T for a diagonal B. */
  record ByDiagonal(DiagonalOperator b) implements Feasibility {
    @Override
    public PrimalPoint nearest(Tape tape, Expression z, Expression e, Expression residual) {
      return new PrimalPoint(z, e.minus(b.applyInverse(tape, residual)), Expression.constant(0));
    }

    @Override
    public boolean always() {
      return true;
    }
  }

  /**
   * Ê = E − B⁺T for a B of full row rank.
   *
   * @param pseudoInverse B⁺
   */
  record ThroughE(LinearOperator pseudoInverse) implements Feasibility {
    @Override
    public PrimalPoint nearest(Tape tape, Expression z, Expression e, Expression residual) {
      Expression step = pseudoInverse.apply(tape, residual);
      return new PrimalPoint(z, e.minus(step), Expression.constant(0));
    }

    @Override
    public boolean always() {
      return true;
    }
  }

  /**
   * (Ẑ, Ê) = (Z, E) − [A B]⁺T, where B alone does not reach every X.
   *
   * @param zPart the rows of [A B]⁺ that belong to Z
   * @param ePart those that belong to E
   * @param always whether [A B] has full row rank
   */
  record Jointly(LinearOperator zPart, LinearOperator ePart, boolean always)
      implements Feasibility {
    @Override
    public PrimalPoint nearest(Tape tape, Expression z, Expression e, Expression residual) {
      Expression t = tape.store(residual);
      return new PrimalPoint(
          z.minus(zPart.apply(tape, t)), e.minus(ePart.apply(tape, t)), Expression.constant(0));
    }
  }
}

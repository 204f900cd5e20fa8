package org.dladmm.problem;

import org.dladmm.expression.Expression;

/**
 * A dual-feasible point, and the lower bound of the optimum it proves.
 *
 * @param lambda λ̂
 * @param bound d*(λ̂) = −f*(−Aᵀλ̂) − g*(−Bᵀλ̂) − ⟨λ̂, X⟩ of every column
 */
public record DualPoint(Expression lambda, Expression bound) {}

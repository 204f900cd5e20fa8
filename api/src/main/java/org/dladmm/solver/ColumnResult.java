package org.dladmm.solver;

/**
 * What is known of the solution of one column: {@code lowerBound ≤ optimum ≤ objective}.
 *
 * @param status how it ended
 * @param objective f(Z) + g(E) at the feasible point returned; NaN if none is known
 * @param lowerBound the dual value at the λ returned; NaN if none is known
 * @param gap objective − lowerBound
 * @param relativeGap gap / max(|objective|, |lowerBound|, 1e-9·objective at the start); 0 where the
 *     gap is 0
 * @param primalResidual ‖AZ + BE − X‖₂ at the point returned
 * @param dualResidual ‖(Z − prox_f(Z − Aᵀλ), E − prox_g(E − Bᵀλ))‖₂, which is 0 exactly at a
 *     solution
 * @param iterations steps taken, a learned layer counting as one
 */
public record ColumnResult(
    Status status,
    double objective,
    double lowerBound,
    double gap,
    double relativeGap,
    double primalResidual,
    double dualResidual,
    int iterations) {}

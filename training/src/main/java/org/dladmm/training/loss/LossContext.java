package org.dladmm.training.loss;

import java.util.Optional;
import org.dladmm.expression.Expression;
import org.dladmm.network.State;
import org.dladmm.problem.Geometry;
import org.dladmm.problem.Problem;

/**
 * What a loss may look at besides a layer's output.
 *
 * @param problem the problem that the network solves
 * @param geometry its norms and how points are made feasible
 * @param x the batch
 * @param truth what the loss needs of Z* and E* (the other parts unused), if it needs any
 * @param columns samples in the batch
 */
public record LossContext(
    Problem problem, Geometry geometry, Expression x, Optional<State> truth, int columns) {}

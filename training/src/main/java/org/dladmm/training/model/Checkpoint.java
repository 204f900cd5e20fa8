package org.dladmm.training.model;

import org.dladmm.training.TrainingState;

/**
 * A training that is under way, as it is kept in a file.
 *
 * @param run what decides its bits
 * @param state how far it has come
 */
public record Checkpoint(Run run, TrainingState state) {}

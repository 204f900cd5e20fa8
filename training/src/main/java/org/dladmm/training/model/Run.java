package org.dladmm.training.model;

import org.dladmm.engine.Precision;

/**
 * What decides the bits of a training: with the same, one goes on where another was interrupted.
 *
 * @param configuration the training configuration, YAML
 * @param engine the engine's id
 * @param precision the numbers it computes with
 * @param seed of the random numbers
 * @param data the hash of the problem's matrices (but for an A that is learned) and of the columns
 *     to train on
 */
public record Run(
    String configuration, String engine, Precision precision, long seed, String data) {}

package org.dladmm.training;

import org.dladmm.program.Activations;

/**
 * What a training holds in tensors, parameters, columns and the optimiser's memory included.
 *
 * @param activations as the stage under way has them
 * @param bytes of all tensors on the engine
 * @param otherwise about as many with the other choice of activations
 */
public record TensorMemory(Activations activations, long bytes, long otherwise) {}

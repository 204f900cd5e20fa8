package org.dladmm.benchmarks.bench;

/**
 * What an action costs on an engine, for one size.
 *
 * @param size the case
 * @param engine the engine's id
 * @param action what was done
 * @param milliseconds the shortest run
 * @param settled whether it had stopped getting faster by then
 * @param bytes of all tensors that the action needs, data and parameters included
 */
public record ScalingPoint(
    BenchCase size,
    String engine,
    ScaledAction action,
    double milliseconds,
    boolean settled,
    long bytes) {}

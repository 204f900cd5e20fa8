/**
 * Engines held against the float64 reference and against each other, in correctness and in speed:
 * {@link org.dladmm.benchmarks.compare.Comparison}.
 */
package org.dladmm.benchmarks.compare;

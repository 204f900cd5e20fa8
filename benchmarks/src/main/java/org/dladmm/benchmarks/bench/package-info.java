/**
 * How fast a network is, forward and in training, on every engine and on peers, in one run: {@link
 * org.dladmm.benchmarks.bench.Bench}.
 */
package org.dladmm.benchmarks.bench;

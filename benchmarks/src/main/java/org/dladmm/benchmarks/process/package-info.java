/**
 * Programs that are asked and answer, each in a process of its own: {@link
 * org.dladmm.benchmarks.process.AskedProcess}.
 */
package org.dladmm.benchmarks.process;

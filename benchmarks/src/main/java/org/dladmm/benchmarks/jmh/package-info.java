/**
 * JMH benchmarks of the workloads, one run of one workload each. They need JMH, which does not
 * travel with the command; the script {@code benchmarks/jmh} runs them.
 */
package org.dladmm.benchmarks.jmh;

/**
 * The pieces of work by which engines are compared and measured, each written once over what every
 * engine has: {@link org.dladmm.benchmarks.workload.Suite} lists them.
 */
package org.dladmm.benchmarks.workload;

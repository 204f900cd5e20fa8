/**
 * What the machine can do at most, measured where and when it is needed, to hold other times
 * against: {@link org.dladmm.benchmarks.machine.Machine}.
 */
package org.dladmm.benchmarks.machine;

/**
 * An engine timed in a JVM of its own, so that nothing else makes the JVM compile it worse: {@link
 * org.dladmm.benchmarks.alone.AloneEngine} asks {@link org.dladmm.benchmarks.alone.AloneMain}.
 */
package org.dladmm.benchmarks.alone;

/** The command that measures speed: {@link org.dladmm.cli.bench.BenchCommand}. */
package org.dladmm.cli.bench;

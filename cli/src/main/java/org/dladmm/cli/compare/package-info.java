/** The command that compares engines: {@link org.dladmm.cli.compare.CompareCommand}. */
package org.dladmm.cli.compare;

/** The command {@code inspect}. */
package org.dladmm.cli.inspect;

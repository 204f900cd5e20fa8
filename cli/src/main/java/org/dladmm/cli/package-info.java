/**
 * The {@code dladmm} command: {@link org.dladmm.cli.Main} starts it, {@link org.dladmm.cli.Cli} is
 * the same as a function, {@link org.dladmm.cli.Subcommand} is what a command extends, and {@link
 * org.dladmm.cli.Session} what it works with.
 */
package org.dladmm.cli;

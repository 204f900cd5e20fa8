/** The command {@code retrain}. */
package org.dladmm.cli.retrain;

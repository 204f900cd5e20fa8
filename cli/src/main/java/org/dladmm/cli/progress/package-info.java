/** Progress of long work: {@link org.dladmm.cli.progress.Progress}. */
package org.dladmm.cli.progress;

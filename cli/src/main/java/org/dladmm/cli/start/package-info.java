/** What makes commands start sooner. */
package org.dladmm.cli.start;

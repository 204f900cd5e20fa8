/** Reports for people: one self-contained HTML file. */
package org.dladmm.cli.report;

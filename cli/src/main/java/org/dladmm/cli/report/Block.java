package org.dladmm.cli.report;

/** A part of a report. */
interface Block {
  void appendTo(Html html);
}

package org.dladmm.engine.ejml;

/** What a left factor is packed for. */
enum PackedForm {
  /** Many columns and long sums, or no more than two columns. */
  WIDE,
  /** Few columns, or short sums. */
  NARROW,
  /** A right factor that is mostly 0. */
  SPARSE
}

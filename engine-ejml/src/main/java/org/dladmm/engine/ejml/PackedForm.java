package org.dladmm.engine.ejml;

/** What a left factor is packed for. */
enum PackedForm {
  /** Many columns and long sums, or no more than two columns. */
  WIDE,
  /** Products that read A where it lies, or a copy that lies like it. */
  NARROW,
  /** A right factor with many zeros. */
  SPARSE
}

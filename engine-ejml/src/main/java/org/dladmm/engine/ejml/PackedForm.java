package org.dladmm.engine.ejml;

/** What a left factor is packed for. */
enum PackedForm {
  /** Many columns and long sums, or no more than two columns; with 16 registers, any number. */
  WIDE,
  /** Products that read A where it lies, or a copy that lies like it. */
  NARROW,
  /** A right factor with many zeros. */
  SPARSE,
  /** A itself, of which nothing is ever kept. */
  IN_PLACE
}

package org.dladmm.executor;

/** Where the loops of a kernel find the values of tensors. */
enum TensorPlace {
  /** In registers: tiles are copied there, and back. */
  COPIED,
  /** In the tensors' own arrays. */
  ARRAYS,
  /** In the tensors' own memory, outside of the heap. */
  OFF_HEAP;

  /** What generated loops do with tensors that are on the heap, or off it and within reach. */
  static TensorPlace of(boolean onHeap, boolean offHeap) {
    if (onHeap) {
      return ARRAYS;
    }
    return offHeap && OffHeapForm.present().isPresent() ? OFF_HEAP : COPIED;
  }
}

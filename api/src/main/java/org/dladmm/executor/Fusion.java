package org.dladmm.executor;

/** When an executor replaces the step-by-step form of a kernel by a loop generated for it. */
enum Fusion {
  NEVER,
  /** Before the first run, compiled or not; for tests. */
  AT_ONCE,
  /**
   * Once the kernel has done much work, and the loop, compiled in the background, has proved
   * faster.
   */
  WHEN_WARM;

  static Fusion standard() {
    return VectorModule.present() ? WHEN_WARM : NEVER;
  }
}

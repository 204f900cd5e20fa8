package org.dladmm.benchmarks.machine;

/**
 * Measures one loop, in a JVM of its own that has the Vector API. Where all of them had run, an
 * engine that is built on the Vector API was many times slower in the same JVM, presumably because
 * the compiler then inlines that API's methods less well.
 */
final class LoopMain {
  private LoopMain() {}

  /**
   * Prints the rate of a loop, in 10⁹ operations or bytes a second, on a line for each number of
   * threads.
   *
   * @param arguments the loop, bytes, and numbers of threads
   */
  public static void main(String[] arguments) {
    LoopKind kind = LoopKind.valueOf(arguments[0]);
    long bytes = Long.parseLong(arguments[1]);
    for (int k = 2; k < arguments.length; k++) {
      System.out.println(Rate.of(kind.loops(bytes, Integer.parseInt(arguments[k]))) * 1e-9);
    }
  }
}

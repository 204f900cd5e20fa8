package org.dladmm.executor;

/**
 * Whether Java was started with the Vector API, which is an incubating module that has to be asked
 * for.
 */
public final class VectorModule {
  /** The flag of the {@code java} command that makes it present. */
  public static final String FLAG = "--add-modules jdk.incubator.vector";

  private VectorModule() {}

  /** Whether classes that use the Vector API can be loaded. */
  public static boolean present() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }
}

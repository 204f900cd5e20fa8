package org.dladmm.executor;

/**
 * Names of the classes that a generated loop of one precision refers to.
 *
 * @param prefix "Double" or "Float", with which the names of this package's classes begin
 * @param array the descriptor of an array of values
 * @param lanes values in a vector
 * @param bytes of a value
 */
record LoopTypes(String prefix, String array, int lanes, int bytes) {
  private static final String PACKAGE = "org/dladmm/executor/";

  String name() {
    return PACKAGE + prefix + "GeneratedLoop";
  }

  String view() {
    return PACKAGE + prefix + "View";
  }

  String operation() {
    return PACKAGE + prefix + "TileOperation";
  }

  String forms() {
    return PACKAGE + prefix + "VectorForms";
  }

  String vector() {
    return "jdk/incubator/vector/" + prefix + "Vector";
  }

  static String offHeapMemory() {
    return PACKAGE + "OffHeapMemory";
  }

  static String descriptor(String type) {
    return "L" + type + ";";
  }
}

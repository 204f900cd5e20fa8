package org.dladmm.executor;

import jdk.incubator.vector.DoubleVector;

/**
 * Exponentials and their like for vectors of float64, a call of {@link Math} for every lane, so
 * that the bits are the same as for one.
 */
final class DoubleVectorFunctions {
  private DoubleVectorFunctions() {}

  static DoubleVector exp(DoubleVector a) {
    double[] lanes = a.toArray();
    for (int i = 0; i < lanes.length; i++) {
      lanes[i] = Math.exp(lanes[i]);
    }
    return DoubleVector.fromArray(a.species(), lanes, 0);
  }

  static DoubleVector log(DoubleVector a) {
    double[] lanes = a.toArray();
    for (int i = 0; i < lanes.length; i++) {
      lanes[i] = Math.log(lanes[i]);
    }
    return DoubleVector.fromArray(a.species(), lanes, 0);
  }

  static DoubleVector tanh(DoubleVector a) {
    double[] lanes = a.toArray();
    for (int i = 0; i < lanes.length; i++) {
      lanes[i] = Math.tanh(lanes[i]);
    }
    return DoubleVector.fromArray(a.species(), lanes, 0);
  }
}

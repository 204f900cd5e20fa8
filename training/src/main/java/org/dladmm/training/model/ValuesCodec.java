package org.dladmm.training.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dladmm.matrix.Matrix;
import org.dladmm.training.model.proto.StoredParameter;

/** Matrices by name, as checkpoints keep them: in the order of their names. */
final class ValuesCodec {
  private ValuesCodec() {}

  /** The messages; refuses a value that is not finite. */
  static List<StoredParameter> encode(Map<String, Matrix> values) {
    List<StoredParameter> result = new ArrayList<>();
    new TreeMap<>(values)
        .forEach(
            (name, value) ->
                result.add(
                    StoredParameter.newBuilder()
                        .setName(name)
                        .setFree(MatrixCodec.encode("'" + name + "'", value))
                        .build()));
    return result;
  }

  /**
   * The matrices that were stored.
   *
   * @throws IllegalArgumentException if a message is none of a matrix
   */
  static Map<String, Matrix> decode(List<StoredParameter> stored) {
    Map<String, Matrix> values = new LinkedHashMap<>();
    for (StoredParameter value : stored) {
      values.put(value.getName(), MatrixCodec.decode("'" + value.getName() + "'", value.getFree()));
    }
    return values;
  }
}

package org.dladmm.training.dictionary;

import java.util.List;
import java.util.Map;
import org.dladmm.matrix.Matrix;

/**
 * How far dictionary learning has come: all that it takes to go on to the same bits.
 *
 * @param momentum t, from which the next step's extrapolation follows
 * @param safety what the estimates of Lipschitz constants are multiplied by
 * @param refused how many steps in a row were not taken
 * @param values of the program's inputs, by name
 * @param log of the iterations so far
 */
public record DictionaryState(
    double momentum,
    double safety,
    int refused,
    Map<String, Matrix> values,
    List<DictionaryReport> log) {
  public DictionaryState {
    values = Map.copyOf(values);
    log = List.copyOf(log);
  }
}

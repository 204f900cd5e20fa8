package org.dladmm.training.dictionary;

import org.dladmm.training.InputException;

/**
 * How a dictionary is learned.
 *
 * @param sparsity λ, what an entry of Z costs beside half the squared error of a patch
 * @param iterations how many steps of the method are taken at most
 * @param constantAtom whether the first atom stays as it is at the start, constant
 */
public record DictionaryOptions(double sparsity, int iterations, boolean constantAtom) {
  public DictionaryOptions {
    if (!(sparsity > 0) || sparsity == Double.POSITIVE_INFINITY) {
      throw new InputException(
          "a dictionary's sparsity is a number above 0, such as 0.05, not " + sparsity);
    }
    if (iterations < 1) {
      throw new InputException("a dictionary is learned in 1 iteration or more, not " + iterations);
    }
  }
}

package org.dladmm.training.dictionary;

/**
 * An iteration of dictionary learning, as logs have it.
 *
 * @param iteration counted from 1
 * @param objective ½‖AZ − X‖² + λ‖Z‖₁ after it, the mean over patches
 * @param taken whether the step was taken; one that would make the objective larger is not
 * @param seconds since learning began
 */
public record DictionaryReport(int iteration, double objective, boolean taken, double seconds) {}

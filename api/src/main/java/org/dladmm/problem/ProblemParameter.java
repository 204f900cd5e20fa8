package org.dladmm.problem;

/**
 * A number that a family of problems is configured by.
 *
 * @param name as users write it
 * @param defaultValue used where none is given
 * @param meaning one line
 */
public record ProblemParameter(String name, double defaultValue, String meaning) {}

package org.dladmm.training.model;

import org.dladmm.training.dictionary.DictionaryState;

/**
 * A dictionary that is being learned, as it is kept in a file.
 *
 * @param run what decides its bits
 * @param state how far it has come
 */
public record DictionaryCheckpoint(Run run, DictionaryState state) {}

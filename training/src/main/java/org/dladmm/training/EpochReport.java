package org.dladmm.training;

/**
 * What happened in an epoch.
 *
 * @param epoch counted from 1
 * @param epochs how many there will be
 * @param loss the mean loss of its steps
 * @param rate the factor that the schedule gave its last step
 * @param seconds since the training began
 */
public record EpochReport(int epoch, int epochs, double loss, double rate, double seconds) {}

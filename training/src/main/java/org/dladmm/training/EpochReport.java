package org.dladmm.training;

/**
 * What happened in an epoch.
 *
 * @param stage the stage it belongs to
 * @param epoch counted from 1, over all stages
 * @param epochs how many there will be, if no stage ends early
 * @param loss the mean loss of its steps
 * @param validation what was measured on the validation columns after it: NMSE of the last layer in
 *     dB where the solutions are known, else the mean objective; not a number without validation
 * @param rate the factor that the schedule, and the stage's rollbacks, gave its last step
 * @param rollbacks how often the stage has gone back so far, because it diverged
 * @param seconds since the training began
 */
public record EpochReport(
    String stage,
    int epoch,
    int epochs,
    double loss,
    double validation,
    double rate,
    int rollbacks,
    double seconds) {}

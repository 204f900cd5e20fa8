/** Columns to train on that are too many for memory: an epoch in parts that are read in turn. */
package org.dladmm.training.data.stream;

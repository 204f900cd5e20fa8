/**
 * What engines are measured beside: {@link org.dladmm.benchmarks.peer.PyTorch}, the same network
 * and training step in PyTorch, in a process of its own.
 */
package org.dladmm.benchmarks.peer;

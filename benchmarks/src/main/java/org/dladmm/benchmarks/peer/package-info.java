/**
 * What engines are measured beside: the same network and training step in a process of its own, a
 * {@link org.dladmm.benchmarks.peer.Peer}, which is PyTorch in Python or libtorch in a JVM.
 */
package org.dladmm.benchmarks.peer;

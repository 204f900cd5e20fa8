/**
 * The network and the training step in libtorch, in a process that {@code dladmm bench} talks to:
 * {@link org.dladmm.peer.libtorch.Main}. It answers what {@code pytorch.py} answers, and does what
 * that does, operation by operation.
 */
package org.dladmm.peer.libtorch;

package org.dladmm.benchmarks.peer;

import java.nio.file.Path;
import java.util.List;

/** A program that computes as a peer: how it is started, and what to do where that fails. */
public sealed interface PeerProgram permits PyTorch, Libtorch {
  /** The name under which its times are told. */
  String name();

  /** What messages call the program. */
  String program();

  /**
   * The command that starts it.
   *
   * @param scratch a folder where it can put what it needs
   * @throws org.dladmm.benchmarks.process.ContenderException if something that belongs to it is not
   *     there
   */
  List<String> command(Path scratch);

  /** What to do where it cannot be started, as the end of a sentence. */
  String cure();

  /** Whether it gets faster by itself while it runs, so that it has to be warmed up. */
  boolean warmsUp();
}

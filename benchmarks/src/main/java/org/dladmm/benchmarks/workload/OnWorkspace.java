package org.dladmm.benchmarks.workload;

import org.dladmm.program.Workspace;

/** A prepared workload whose memory is a workspace's. */
abstract class OnWorkspace implements Workload.Prepared {
  private final Workspace workspace;

  OnWorkspace(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public void close() {
    workspace.close();
  }
}

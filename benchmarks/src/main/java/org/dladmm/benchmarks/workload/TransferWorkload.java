package org.dladmm.benchmarks.workload;

import java.util.List;
import java.util.Map;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Tensor;
import org.dladmm.matrix.Matrix;
import org.dladmm.program.Workspace;

/** A matrix on its way to the engine's memory, or back. */
record TransferWorkload(boolean uploads, Matrix values) implements Workload {
  static List<Workload> both(long seed, int rows, int columns) {
    Matrix values = new Draws(seed).gaussian("values", rows, columns);
    return List.of(new TransferWorkload(true, values), new TransferWorkload(false, values));
  }

  @Override
  public String name() {
    return uploads ? "upload" : "download";
  }

  @Override
  public String size() {
    return values.shape();
  }

  @Override
  public Prepared on(Engine engine) {
    Workspace workspace = new Workspace(engine);
    Tensor tensor =
        uploads ? workspace.tensor(values.rows(), values.columns()) : workspace.upload(values);
    return new OnWorkspace(workspace) {
      private Matrix downloaded;

      @Override
      public void run() {
        if (uploads) {
          engine.upload(values, tensor);
        } else {
          downloaded = engine.download(tensor);
        }
      }

      @Override
      public Map<String, Matrix> results() {
        return Map.of("values", uploads ? engine.download(tensor) : downloaded);
      }
    };
  }
}

package org.dladmm.benchmarks.workload;

import java.util.Map;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Tensor;
import org.dladmm.engine.Transpose;
import org.dladmm.matrix.Matrix;
import org.dladmm.program.Workspace;

/**
 * C ← α·op(A)·op(B) + β·C.
 *
 * @param c what C holds before the first run; |β| below 1 keeps it bounded, however often it runs
 */
record ProductWorkload(
    String name,
    double alpha,
    Matrix a,
    Transpose transposeA,
    Matrix b,
    Transpose transposeB,
    double beta,
    Matrix c)
    implements Workload {
  @Override
  public String size() {
    return "A " + a.shape() + ", B " + b.shape();
  }

  @Override
  public Prepared on(Engine engine) {
    Workspace workspace = new Workspace(engine);
    Tensor left = workspace.upload(a);
    Tensor right = workspace.upload(b);
    Tensor result = workspace.upload(c);
    Runnable product =
        engine.prepareProduct(alpha, left, transposeA, right, transposeB, beta, result);
    return new OnWorkspace(workspace) {
      @Override
      public void run() {
        product.run();
      }

      @Override
      public Map<String, Matrix> results() {
        return Map.of("C", engine.download(result));
      }
    };
  }
}

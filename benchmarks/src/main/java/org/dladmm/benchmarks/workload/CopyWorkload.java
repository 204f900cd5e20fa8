package org.dladmm.benchmarks.workload;

import java.util.List;
import java.util.Map;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Tensor;
import org.dladmm.matrix.Matrix;
import org.dladmm.program.Workspace;

/** Half the columns of a matrix in random order: gathered, or scattered to where they came from. */
final class CopyWorkload implements Workload {
  private final boolean gathers;
  private final Matrix wide;
  private final Matrix narrow;
  private final int[] columns;

  private CopyWorkload(boolean gathers, Draws draws, int rows, int count) {
    this.gathers = gathers;
    wide = draws.gaussian("wide", rows, count);
    columns = draws.some("columns", (count + 1) / 2, count);
    narrow = draws.gaussian("narrow", rows, columns.length);
  }

  static List<Workload> both(long seed, int rows, int count) {
    Draws draws = new Draws(seed);
    return List.of(
        new CopyWorkload(true, draws, rows, count), new CopyWorkload(false, draws, rows, count));
  }

  @Override
  public String name() {
    return gathers ? "gather columns" : "scatter columns";
  }

  @Override
  public String size() {
    return columns.length + " of " + wide.shape();
  }

  @Override
  public Prepared on(Engine engine) {
    Workspace workspace = new Workspace(engine);
    Tensor whole = workspace.upload(wide);
    Tensor part = workspace.upload(narrow);
    return new OnWorkspace(workspace) {
      @Override
      public void run() {
        if (gathers) {
          engine.gather(whole, columns, part);
        } else {
          engine.scatter(part, columns, whole);
        }
      }

      @Override
      public Map<String, Matrix> results() {
        return Map.of("copy", engine.download(gathers ? part : whole));
      }
    };
  }
}

package org.dladmm.example;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Engines;
import org.dladmm.matrix.Matrix;
import org.dladmm.problem.ProblemCatalogue;
import org.dladmm.solver.ColumnResult;
import org.dladmm.solver.Solver;
import org.dladmm.solver.SolverOptions;
import org.dladmm.training.model.Model;
import org.dladmm.training.model.ModelFile;

/** Solves one column with a trained model: {@code SolveWithModel model.dladmm 0.5 -1 …}. */
public final class SolveWithModel {
  public static void main(String[] args) {
    Model model = ModelFile.read(Path.of(args[0]), ProblemCatalogue.load());
    Matrix x = Matrix.column(Stream.of(args).skip(1).mapToDouble(Double::valueOf).toArray());
    Engines engines = Engines.discover();
    try (Engine engine = engines.choose(Settings.ofProcess()).open(EngineOptions.defaults())) {
      SolverOptions options = SolverOptions.defaults().withTolerance(1e-3);
      ColumnResult column = Solver.of(model.network(), options).solve(engine, x).columns().get(0);
      System.out.printf(
          "%s: %.6g <= optimum <= %.6g%n",
          column.status(), column.lowerBound(), column.objective());
    }
  }
}

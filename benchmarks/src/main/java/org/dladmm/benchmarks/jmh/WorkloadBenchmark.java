package org.dladmm.benchmarks.jmh;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dladmm.benchmarks.workload.OperationCount;
import org.dladmm.benchmarks.workload.Work;
import org.dladmm.benchmarks.workload.Workload;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.EngineSettings;
import org.dladmm.engine.Engines;
import org.dladmm.engine.Precision;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The mean time of one run of a workload on an engine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class WorkloadBenchmark {
  static final long SEED = 1;

  /** The engine's id. */
  @Param("ejml")
  public String engine;

  @Param("float32")
  public String precision;

  /** Threads of the engine; 0 for one for each processor. */
  @Param("0")
  public int threads;

  /** Rows of A. */
  @Param("500")
  public int m;

  /** Columns of A. */
  @Param("250")
  public int d;

  private Engine open;
  private Workload.Prepared prepared;

  /** The work, made of the parameters. */
  abstract Workload workload();

  /** How the engine is opened. */
  EngineOptions options() {
    EngineOptions options = EngineOptions.defaults().withPrecision(Precision.of(precision));
    return threads == 0 ? options : options.withThreads(threads);
  }

  /** Opens the engine of the parameters. */
  Engine openEngine() {
    Settings settings = Settings.none().explicit(Map.of(EngineSettings.ENGINE, engine));
    return Engines.discover().choose(settings).open(options());
  }

  /** What a run asks of the engine. */
  Work work() {
    try (Engine counted = openEngine()) {
      return OperationCount.of(workload(), counted);
    }
  }

  /** Opens the engine and prepares the work. */
  @Setup
  public void prepare() {
    open = openEngine();
    prepared = workload().on(open);
  }

  /** One run. */
  @Benchmark
  public void run() {
    prepared.run();
    open.synchronise();
  }

  /** Closes the engine. */
  @TearDown
  public void close() {
    prepared.close();
    open.close();
  }
}

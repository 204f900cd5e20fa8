package org.dladmm.benchmarks.jmh;

import java.util.Map;
import java.util.concurrent.TimeUnit;
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

  /** Columns of a batch. */
  @Param({"1", "20", "256"})
  public int n;

  private Engine open;
  private Workload.Prepared prepared;

  /** The work, made of the parameters. */
  abstract Workload workload();

  /** Opens the engine and prepares the work. */
  @Setup
  public void prepare() {
    Settings settings = Settings.none().explicit(Map.of(EngineSettings.ENGINE, engine));
    EngineOptions options = EngineOptions.defaults().withPrecision(Precision.of(precision));
    open =
        Engines.discover()
            .choose(settings)
            .open(threads == 0 ? options : options.withThreads(threads));
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

package org.dladmm.benchmarks.jmh;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;

/** The parameters of a benchmark, as text and in the fields that JMH sets from them. */
final class Parameters {
  private Parameters() {}

  static Map<String, String> of(BenchmarkParams params) {
    Map<String, String> values = new TreeMap<>();
    params.getParamsKeys().forEach(key -> values.put(key, params.getParam(key)));
    return values;
  }

  /** The benchmark as it was when it ran. */
  static WorkloadBenchmark restored(BenchmarkParams params) {
    String method = params.getBenchmark();
    return restored(method.substring(0, method.lastIndexOf('.')), of(params));
  }

  static WorkloadBenchmark restored(String className, Map<String, String> values) {
    try {
      WorkloadBenchmark benchmark =
          (WorkloadBenchmark) Class.forName(className).getConstructor().newInstance();
      for (Map.Entry<String, String> value : values.entrySet()) {
        Field field = benchmark.getClass().getField(value.getKey());
        field.set(benchmark, parsed(field.getType(), value.getValue()));
      }
      return benchmark;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(className + " cannot be set to " + values, e);
    }
  }

  private static Object parsed(Class<?> type, String value) throws ReflectiveOperationException {
    if (type == int.class) {
      return Integer.valueOf(value);
    }
    if (type == double.class) {
      return Double.valueOf(value);
    }
    return type.isEnum() ? type.getMethod("valueOf", String.class).invoke(null, value) : value;
  }
}

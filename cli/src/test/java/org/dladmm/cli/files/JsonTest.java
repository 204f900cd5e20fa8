package org.dladmm.cli.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  private record Result(String name, double value, List<Double> more, double[] array) {}

  @Test
  void numbersThatAreNotFiniteBecomeNullWhereverTheyStand() {
    Result result =
        new Result(
            "a",
            Double.NaN,
            List.of(1.5, Double.POSITIVE_INFINITY),
            new double[] {2, Double.NEGATIVE_INFINITY});
    assertEquals(
        "{\"name\":\"a\",\"value\":null,\"more\":[1.5,null],\"array\":[2.0,null]}",
        Json.line(result));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", Double.NaN);
    map.put("c", Map.of("d", new double[] {Double.NaN}));
    assertEquals("{\"b\":null,\"c\":{\"d\":[null]}}", Json.line(map));
  }

  @Test
  void numbersKeepEveryDigit() {
    assertEquals("[" + Math.PI + "]", Json.line(List.of(Math.PI)));
  }
}

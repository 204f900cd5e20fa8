package org.dladmm.cli.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dladmm.benchmarks.bench.CaseResult;
import org.dladmm.benchmarks.bench.CaseResult.ActionResult;
import org.dladmm.benchmarks.bench.Roofline;
import org.dladmm.benchmarks.bench.Share;
import org.dladmm.benchmarks.bench.SingleColumn;

/** How near a bench came to what the machine can do, for a summary. */
final class RooflineValues {
  private RooflineValues() {}

  static Map<String, Object> of(
      Roofline roofline, List<CaseResult> cases, List<SingleColumn> singleColumns) {
    Map<String, Object> values = new LinkedHashMap<>();
    roofline
        .machine()
        .ifPresentOrElse(
            figures -> values.put("machine", figures),
            () -> values.put("notMeasured", roofline.missing()));
    List<Map<String, Object>> shares = new ArrayList<>();
    for (CaseResult one : cases) {
      one.actions().forEach(action -> shares.add(shares(roofline, one, action)));
    }
    values.put("products", shares);
    values.put("singleColumns", singleColumns);
    return values;
  }

  private static Map<String, Object> shares(
      Roofline roofline, CaseResult one, ActionResult action) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("case", one.size().toString());
    values.put("action", action.action());
    values.put("shares", Share.of(action, roofline.peak()));
    return values;
  }
}

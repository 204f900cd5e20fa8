package org.dladmm.cli.bench;

import java.util.List;
import org.dladmm.benchmarks.bench.CaseResult;
import org.dladmm.benchmarks.bench.Certified;
import org.dladmm.benchmarks.bench.Roofline;
import org.dladmm.benchmarks.bench.SingleColumn;

/**
 * What a bench came to.
 *
 * @param setup what was measured, and how
 * @param complete whether all cases have ended; until then there are no single columns
 * @param cases the results, by case
 * @param certified the certified solves, by case
 * @param roofline what the machine could do meanwhile
 * @param singleColumns the cases of one column against reading what they need
 */
record BenchResult(
    BenchSetup setup,
    boolean complete,
    List<CaseResult> cases,
    List<Certified> certified,
    Roofline roofline,
    List<SingleColumn> singleColumns) {
  /** All of it as tables. */
  String text() {
    return new BenchTable(this).text()
        + CertifiedText.of(certified)
        + new RooflineText(roofline, cases, singleColumns).text();
  }
}

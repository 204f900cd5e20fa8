package org.dladmm.benchmarks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which way the arrows point: benchmarks → training → problems → api ← engines. */
@AnalyzeClasses(packages = "org.dladmm", importOptions = DoNotIncludeTests.class)
class BenchmarksArchitectureTest {
  private static final String BENCHMARKS = "org.dladmm.benchmarks..";

  /** What engines are made with is the api's, though its package begins like an engine's. */
  private static final DescribedPredicate<JavaClass> AN_ENGINE =
      resideInAPackage("org.dladmm.engine.*..")
          .and(not(resideInAPackage("org.dladmm.engine.base..")))
          .as("an engine");

  @ArchTest
  static final ArchRule enginesAreOnlyFoundAtRunTime =
      noClasses()
          .that()
          .resideInAPackage(BENCHMARKS)
          .should()
          .dependOnClassesThat(AN_ENGINE)
          .because("any engine is measured and compared alike");

  @ArchTest
  static final ArchRule nobodyBelowKnowsThatItIsMeasured =
      noClasses()
          .that()
          .resideOutsideOfPackage(BENCHMARKS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(BENCHMARKS);

  @ArchTest
  static final ArchRule aWorkloadDoesNotKnowHowItIsMeasured =
      noClasses()
          .that()
          .resideInAPackage("org.dladmm.benchmarks.workload..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dladmm.benchmarks.compare..");

  @ArchTest
  static final ArchRule whatTheCommandCarriesNeedsNoJmh =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.dladmm.benchmarks.jmh..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.openjdk.jmh..", "org.dladmm.benchmarks.jmh..");
}

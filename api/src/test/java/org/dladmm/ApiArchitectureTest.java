package org.dladmm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which way the arrows point inside the api. */
@AnalyzeClasses(packages = "org.dladmm", importOptions = DoNotIncludeTests.class)
class ApiArchitectureTest {
  @ArchTest
  static final ArchRule dependsOnNothingButTheJdk =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.dladmm..", "java..", "javax..", "jdk.incubator.vector..");

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("org.dladmm.(*)..").should().beFreeOfCycles();

  /** The language, from its words to its sentences; no package knows a later one. */
  @ArchTest static final ArchRule aMatrixKnowsNobody = knowsOnly("matrix");

  @ArchTest static final ArchRule aSettingKnowsNobody = knowsOnly("configuration");

  @ArchTest static final ArchRule anExpressionKnowsNobody = knowsOnly("expression");

  @ArchTest
  static final ArchRule anEngineKnowsKernelsAndMatrices =
      knowsOnly("engine", "expression", "matrix", "configuration");

  @ArchTest
  static final ArchRule anExecutorKnowsEnginesAndKernels =
      knowsOnly("executor", "engine", "expression", "matrix");

  @ArchTest
  static final ArchRule aProgramKnowsEnginesAndExpressions =
      knowsOnly("program", "engine", "expression", "matrix");

  @ArchTest
  static final ArchRule operatorsAndFunctionsKnowNoProblem =
      noClasses()
          .that()
          .resideInAnyPackage("org.dladmm.operator..", "org.dladmm.function..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.dladmm.problem..",
              "org.dladmm.network..",
              "org.dladmm.solver..",
              "org.dladmm.executor..");

  @ArchTest
  static final ArchRule aProblemKnowsNoWayToSolveIt =
      noClasses()
          .that()
          .resideInAPackage("org.dladmm.problem..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.dladmm.network..", "org.dladmm.solver..");

  @ArchTest
  static final ArchRule layersKnowNoSolver =
      noClasses()
          .that()
          .resideInAPackage("org.dladmm.network..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dladmm.solver..");

  private static ArchRule knowsOnly(String name, String... others) {
    String[] allowed = new String[others.length + 4];
    for (int i = 0; i < others.length; i++) {
      allowed[i] = "org.dladmm." + others[i] + "..";
    }
    allowed[others.length] = "org.dladmm." + name + "..";
    allowed[others.length + 1] = "java..";
    allowed[others.length + 2] = "javax..";
    allowed[others.length + 3] = "jdk.incubator.vector..";
    return classes()
        .that()
        .resideInAPackage("org.dladmm." + name + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed);
  }
}

package org.dladmm.training;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which way the arrows point between the modules: training → problems → api ← engines. */
@AnalyzeClasses(
    packages = "org.dladmm",
    importOptions = {ImportOption.DoNotIncludeTests.class, ModuleArchitectureTest.NoTestJar.class})
class ModuleArchitectureTest {
  private static final String PROBLEMS = "org.dladmm.problems..";
  private static final String TRAINING = "org.dladmm.training..";
  private static final String ENGINES = "org.dladmm.engine.*..";

  /** The test kits of other modules are on the class path, too. */
  static final class NoTestJar implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static final ArchRule problemsDependOnTheApiOnly =
      classes()
          .that()
          .resideInAPackage(PROBLEMS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              PROBLEMS,
              "org.dladmm.expression..",
              "org.dladmm.function..",
              "org.dladmm.matrix..",
              "org.dladmm.operator..",
              "org.dladmm.problem..",
              "org.dladmm.program..",
              "java..");

  @ArchTest
  static final ArchRule enginesKnowNothingOfWhatTheyCompute =
      noClasses()
          .that()
          .resideInAPackage(ENGINES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              PROBLEMS,
              TRAINING,
              "org.dladmm.function..",
              "org.dladmm.network..",
              "org.dladmm.operator..",
              "org.dladmm.problem..",
              "org.dladmm.program..",
              "org.dladmm.solver..");

  @ArchTest
  static final ArchRule nothingElseKnowsAnEngineByName =
      noClasses()
          .that()
          .resideOutsideOfPackage(ENGINES)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ENGINES);

  @ArchTest
  static final ArchRule nobodyBelowKnowsOfTraining =
      noClasses()
          .that()
          .resideOutsideOfPackage(TRAINING)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(TRAINING);

  @ArchTest
  static final ArchRule theApiKnowsNoProblemByName =
      noClasses()
          .that()
          .resideOutsideOfPackages(PROBLEMS, TRAINING)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(PROBLEMS);
}

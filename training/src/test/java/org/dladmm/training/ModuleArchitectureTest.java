package org.dladmm.training;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
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

  /** What engines are made with is the api's, though its package begins like an engine's. */
  private static final DescribedPredicate<JavaClass> AN_ENGINE =
      resideInAPackage("org.dladmm.engine.*..")
          .and(not(resideInAPackage("org.dladmm.engine.base..")))
          .as("an engine");

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
          .that(AN_ENGINE)
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
      noClasses().that(not(AN_ENGINE)).should().dependOnClassesThat(AN_ENGINE);

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

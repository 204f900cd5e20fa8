package org.dladmm.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.dladmm.cli", importOptions = DoNotIncludeTests.class)
class CliArchitectureTest {
  @ArchTest
  static final ArchRule enginesAreOnlyFoundAtRunTime =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dladmm.engine.*..")
          .because("any engine will do");

  @ArchTest
  static final ArchRule problemsAreOnlyFoundByName =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dladmm.problems..")
          .because("any problem will do");

  @ArchTest
  static final ArchRule reportsNeedNoDisplayAndNoFonts =
      noClasses()
          .that()
          .resideInAPackage("..report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "javax.swing..")
          .because("servers have neither");
}

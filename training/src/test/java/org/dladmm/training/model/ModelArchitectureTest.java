package org.dladmm.training.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Whoever only solves with a model leaves most of the libraries at home. */
@AnalyzeClasses(packages = "org.dladmm", importOptions = ImportOption.DoNotIncludeTests.class)
class ModelArchitectureTest {
  @ArchTest
  static final ArchRule readingAModelNeedsNoLibraryButProtocolBuffers =
      noClasses()
          .that()
          .belongToAnyOf(ModelFile.class, Model.class)
          .should()
          .transitivelyDependOnClassesThat()
          .resideInAnyPackage(
              "com.google.inject..",
              "jakarta.inject..",
              "com.fasterxml..",
              "org.yaml..",
              "org.apache.commons..",
              "us.hebi..")
          .because("docs/models.md says so");
}

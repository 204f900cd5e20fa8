package org.dladmm.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dladmm.matrix.Matrix;
import org.dladmm.operator.DenseOperator;
import org.dladmm.operator.DiagonalOperator;
import org.dladmm.operator.LinearOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemCatalogueTest {
  private final ProblemCatalogue catalogue = ProblemCatalogue.load();
  private final LinearOperator a = new DenseOperator(Matrix.constant(4, 3, 1));
  private final LinearOperator b = DiagonalOperator.identity(4);

  @TempDir private Path folder;

  @Test
  void theProblemsOfTheCatalogueAreFoundByName() {
    assertEquals(List.of("l1-l1", "lasso"), names(catalogue));
    assertEquals("min α‖Z‖₁ + ‖E‖₁ s.t. X = AZ + BE", catalogue.find("l1-l1").formula());
    assertTrue(catalogue.find("lasso").takesB());
  }

  @Test
  void parametersThatAreNotGivenHaveTheirDefaults() {
    assertEquals(Map.of("alpha", 1.0), catalogue.problem("l1-l1", Map.of(), a, b).parameters());
    Problem lasso = catalogue.problem("lasso", Map.of("alpha", 0.25), a, b);
    assertEquals(Map.of("alpha", 0.25), lasso.parameters());
    assertEquals("lasso", lasso.name());
    assertEquals("min 0.25·‖Z‖₁ + 0.5·‖E‖₂² s.t. X = AZ + BE, A 4×3, B 4×4", lasso.toString());
  }

  @Test
  void aNameThatNobodyHasIsRefusedWithThoseThereAre() {
    assertEquals(
        "there is no problem 'ridge-regression'; there are: l1-l1, lasso",
        refusal(() -> catalogue.find("ridge-regression")));
    assertEquals(
        "there is no problem 'laso'; did you mean 'lasso'? there are: l1-l1, lasso",
        refusal(() -> catalogue.problem("laso", Map.of(), a, b)));
  }

  @Test
  void aParameterThatTheProblemHasNotIsRefused() {
    assertEquals(
        "the problem 'lasso' has no parameter 'mu'; it has: alpha",
        refusal(() -> catalogue.problem("lasso", Map.of("mu", 1.0), a, b)));
  }

  @Test
  void aValueOutOfRangeIsRefused() {
    assertEquals(
        "α must be positive and finite, not -1.0",
        refusal(() -> catalogue.problem("lasso", Map.of("alpha", -1.0), a, b)));
  }

  @Test
  void operatorsThatDoNotFitEachOtherAreRefused() {
    assertEquals(
        "A (4×3) and B (5×5) must have the same number of rows, since X = AZ + BE",
        refusal(() -> catalogue.problem("lasso", Map.of(), a, DiagonalOperator.identity(5))));
  }

  @Test
  void aUsersJarAddsToIt() throws IOException {
    ProblemCatalogue more = new ProblemJar(folder).with("Mine", "return \"mine\";").load();
    assertEquals(List.of("l1-l1", "lasso", "mine"), names(more));
  }

  @Test
  void familiesThatFailSpoilNoOtherAndAreNamed() throws IOException {
    ProblemCatalogue more =
        new ProblemJar(folder)
            .with("Throwing", "throw new IllegalStateException(\"boom\");")
            .with("Nameless", "return null;")
            .register("org.example.NoSuchProblem")
            .register("org.dladmm.matrix.Matrix")
            .with("Mine", "return \"mine\";")
            .load();
    assertEquals(List.of("l1-l1", "lasso", "mine"), names(more));
    assertEquals(4, more.broken().size());
    String message = refusal(() -> more.find("throwing"));
    for (String part :
        List.of(
            "there is no problem 'throwing'; there are: l1-l1, lasso, mine; not usable: ",
            "Throwing (" + folder,
            "IllegalStateException: boom",
            "ProblemDefinition.name() must be a short unique one",
            "org.example.NoSuchProblem")) {
      assertTrue(message.contains(part), () -> "no '" + part + "' in: " + message);
    }
  }

  @Test
  void twoProblemsWithOneNameAreBothNamed() throws IOException {
    ProblemJar jar = new ProblemJar(folder).with("Mine", "return \"lasso\";");
    String message = assertThrows(IllegalArgumentException.class, jar::load).getMessage();
    assertTrue(
        message.startsWith("the name 'lasso' belongs to two problems, org.dladmm.problems.Lasso ("),
        message);
    assertTrue(message.contains(" and Mine (" + folder), message);
    assertTrue(message.endsWith("remove one from the class path"), message);
  }

  private static List<String> names(ProblemCatalogue catalogue) {
    return catalogue.definitions().stream().map(ProblemDefinition::name).toList();
  }

  private static String refusal(Runnable call) {
    return assertThrows(IllegalArgumentException.class, call::run).getMessage();
  }
}

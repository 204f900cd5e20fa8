package org.dladmm.problem;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.dladmm.configuration.ServiceJar;

/** A jar with problems as a user writes them. */
final class ProblemJar {
  private final ServiceJar jar;

  ProblemJar(Path folder) {
    this.jar = new ServiceJar(folder, "problems");
  }

  /** Adds a family whose {@code name()} has the given body. */
  ProblemJar with(String className, String bodyOfName) {
    jar.source(
        className,
        """
        import java.util.*;
        import org.dladmm.operator.LinearOperator;
        import org.dladmm.problem.*;
        public class %s implements ProblemDefinition {
          public String name() { %s }
          public String formula() { return "min 0"; }
          public List<ProblemParameter> parameters() { return List.of(); }
          public boolean takesB() { return false; }
          public Problem on(LinearOperator a, LinearOperator b, Map<String, Double> p) {
            throw new IllegalArgumentException("on paper only");
          }
        }
        """
            .formatted(className, bodyOfName));
    return register(className);
  }

  /** Adds a line to the list of families. */
  ProblemJar register(String line) {
    jar.service(ProblemDefinition.class, line);
    return this;
  }

  /** What is found there and on the class path of the tests. */
  ProblemCatalogue load() throws IOException {
    URL[] urls = {jar.write().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, ProblemJar.class.getClassLoader())) {
      return ProblemCatalogue.load(loader);
    }
  }
}

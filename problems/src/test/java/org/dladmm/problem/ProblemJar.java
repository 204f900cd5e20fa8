package org.dladmm.problem;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** A folder on a class path of its own, with problems as a user writes them. */
final class ProblemJar {
  private final Path folder;

  ProblemJar(Path folder) {
    this.folder = folder;
  }

  /** Adds a family whose {@code name()} has the given body. */
  ProblemJar with(String className, String bodyOfName) throws IOException {
    Path source = folder.resolve(className + ".java");
    Files.writeString(
        source,
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
    String api =
        ProblemDefinition.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    List<String> arguments =
        List.of("-d", folder.toString(), "-cp", api, "-proc:none", source.toString());
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException(className + " does not compile");
    }
    return register(className);
  }

  /** Adds a line to the list of families. */
  ProblemJar register(String line) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Path file = services.resolve(ProblemDefinition.class.getName());
    String before = Files.exists(file) ? Files.readString(file) : "";
    Files.writeString(file, before + line + "\n");
    return this;
  }

  /** What is found there and on the class path of the tests. */
  ProblemCatalogue load() throws IOException {
    URL[] urls = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, ProblemJar.class.getClassLoader())) {
      return ProblemCatalogue.load(loader);
    }
  }
}

package org.dladmm.cli.docs;

import java.nio.file.Path;
import org.dladmm.configuration.ServiceJar;
import org.dladmm.engine.EngineProvider;

/** The engine that the documentation shows, packed as it says. */
final class ExampleEngineJar {
  static final Path PAGE = Documentation.root().resolve("docs").resolve("engines.md");

  private ExampleEngineJar() {}

  /** Compiles the listings; the jar is {@code example-engine.jar} in the folder. */
  static Path in(Path folder) {
    ServiceJar jar = new ServiceJar(folder, "example-engine");
    Documentation.quotedSources(PAGE)
        .forEach((path, code) -> jar.source(Documentation.className(path), code));
    Documentation.blocks(PAGE, "text")
        .get(0)
        .lines()
        .forEach(line -> jar.service(EngineProvider.class, line));
    return jar.write();
  }
}

package org.dladmm.engine;

import java.nio.file.Path;
import org.dladmm.configuration.ServiceJar;

/** A jar with an engine's provider, whose methods do what a test wants. */
public final class ProviderJar {
  private static final String PACKAGE = "org.example.engines.";

  private final ServiceJar jar;
  private String className = "";
  private String source = "";

  public ProviderJar(Path folder, String name) {
    this.jar = new ServiceJar(folder, name);
  }

  public ProviderJar version(String version) {
    jar.version(version);
    return this;
  }

  /** A line of the service file. */
  public ProviderJar service(String line) {
    jar.service(EngineProvider.class, line);
    return this;
  }

  /**
   * A provider of an engine that cannot be opened, unless {@link #opening} says how.
   *
   * @param probe the body of its method
   */
  public ProviderJar provider(String simpleName, String id, String probe) {
    className = simpleName;
    source =
        """
        package org.example.engines;
        import org.dladmm.engine.*;
        public class %s extends Base%s implements EngineProvider {
          static { /*initialiser*/ }
          public %s() { /*constructor*/ }
          public String id() { return "%s"; }
          public int priority() { return 0; }
          public Availability probe() { %s }
          public Engine open(EngineOptions options) { /*open*/ throw new EngineException("on paper only"); }
        }
        """
            .formatted(simpleName, simpleName, simpleName, id, probe);
    jar.source(
        PACKAGE + "Base" + simpleName,
        "package org.example.engines; class Base%s {}".formatted(simpleName));
    return service(PACKAGE + simpleName);
  }

  public ProviderJar constructor(String body) {
    source = source.replace("/*constructor*/", "if (true) { " + body + " }");
    return this;
  }

  public ProviderJar initialiser(String body) {
    source = source.replace("/*initialiser*/", body);
    return this;
  }

  /** Opens an engine by the given code, which may end with a return or with an exception. */
  public ProviderJar opening(String body) {
    source = source.replace("/*open*/", "if (true) { " + body + " }");
    return this;
  }

  /** Another class, which the provider may use. */
  public ProviderJar source(String simpleName, String code) {
    jar.source(PACKAGE + simpleName, code);
    return this;
  }

  /** Leaves a class out that the provider was compiled against. */
  public ProviderJar without(String simpleName) {
    jar.without(PACKAGE + simpleName);
    return this;
  }

  public Path write() {
    if (!source.isEmpty()) {
      jar.source(PACKAGE + className, source);
    }
    return jar.write();
  }
}

package org.dladmm.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles an engine's provider and packs it as a third party would, or not quite. */
final class ProviderJar {
  private static final String PACKAGE = "org.example.engines";

  private final Path folder;
  private final String name;
  private final Manifest manifest = new Manifest();
  private String service = "";
  private String source = "";
  private boolean superclass = true;

  ProviderJar(Path folder, String name) {
    this.folder = folder;
    this.name = name;
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
  }

  ProviderJar version(String version) {
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    return this;
  }

  /** What stands in the service file. */
  ProviderJar service(String line) {
    service = line;
    return this;
  }

  ProviderJar provider(String className, String id, String probe) {
    service = PACKAGE + "." + className;
    source =
        """
        package %s;
        import org.dladmm.engine.*;
        public class %s extends Base%s implements EngineProvider {
          static { /*initialiser*/ }
          public %s() { /*constructor*/ }
          public String id() { return "%s"; }
          public int priority() { return 0; }
          public Availability probe() { %s }
          public Engine open(EngineOptions options) { throw new EngineException("on paper only"); }
        }
        class Base%s {}
        """
            .formatted(PACKAGE, className, className, className, id, probe, className);
    return this;
  }

  ProviderJar constructor(String body) {
    source = source.replace("/*constructor*/", "if (true) { " + body + " }");
    return this;
  }

  ProviderJar initialiser(String body) {
    source = source.replace("/*initialiser*/", body);
    return this;
  }

  ProviderJar withoutSuperclass() {
    superclass = false;
    return this;
  }

  Path write() throws IOException {
    Path classes = Files.createDirectories(folder.resolve(name));
    if (!source.isEmpty()) {
      compile(classes);
    }
    Path jar = folder.resolve(name + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        Stream<Path> found = Files.walk(classes)) {
      put(
          out,
          "META-INF/services/" + EngineProvider.class.getName(),
          service.getBytes(StandardCharsets.UTF_8));
      for (Path path :
          found
              .filter(p -> p.toString().endsWith(".class"))
              .sorted(Comparator.naturalOrder())
              .toList()) {
        if (superclass || !path.getFileName().toString().startsWith("Base")) {
          put(
              out,
              classes.relativize(path).toString().replace('\\', '/'),
              Files.readAllBytes(path));
        }
      }
    }
    return jar;
  }

  private void compile(Path classes) throws IOException {
    Path file = classes.resolve(service.substring(service.lastIndexOf('.') + 1) + ".java");
    Files.writeString(file, source);
    String api =
        Path.of(EngineProvider.class.getProtectionDomain().getCodeSource().getLocation().getPath())
            .toString();
    List<String> arguments =
        List.of("-d", classes.toString(), "-cp", api, "-proc:none", file.toString());
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException("the provider of " + name + " does not compile");
    }
  }

  private static void put(JarOutputStream out, String entry, byte[] content) throws IOException {
    out.putNextEntry(new JarEntry(entry));
    out.write(content);
    out.closeEntry();
  }
}

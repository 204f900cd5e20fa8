package org.dladmm.configuration;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Makes a jar as a third party would, or not quite: compiles sources against the class path of the
 * tests, and packs them with the services they provide.
 */
public final class ServiceJar {
  private final Path folder;
  private final String name;
  private final Manifest manifest = new Manifest();
  private final Map<String, String> sources = new TreeMap<>();
  private final Map<String, String> services = new TreeMap<>();
  private final List<String> leftOut = new ArrayList<>();

  /** A jar {@code name.jar} in a folder, for whose sources and classes there is room beside it. */
  public ServiceJar(Path folder, String name) {
    this.folder = folder;
    this.name = name;
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
  }

  public ServiceJar version(String version) {
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
    return this;
  }

  public ServiceJar source(String className, String code) {
    sources.put(className, code);
    return this;
  }

  /** Adds a line to a service's file. */
  public ServiceJar service(Class<?> service, String line) {
    services.merge(service.getName(), line + "\n", String::concat);
    return this;
  }

  /** Leaves a class out that the others were compiled against. */
  public ServiceJar without(String className) {
    leftOut.add(path(className) + ".class");
    return this;
  }

  public Path write() {
    Path jar = folder.resolve(name + ".jar");
    try {
      Path classes = Files.createDirectories(folder.resolve(name + "-classes"));
      if (!sources.isEmpty()) {
        compile(Files.createDirectories(folder.resolve(name + "-sources")), classes);
      }
      try (OutputStream file = Files.newOutputStream(jar);
          JarOutputStream out = new JarOutputStream(file, manifest)) {
        pack(classes, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }

  private void compile(Path from, Path to) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-d",
                to.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-encoding",
                "UTF-8"));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = from.resolve(path(source.getKey()) + ".java");
      Files.createDirectories(file.getParent());
      arguments.add(Files.writeString(file, source.getValue()).toString());
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException("the sources of " + name + " do not compile");
    }
  }

  private void pack(Path classes, JarOutputStream out) throws IOException {
    for (Map.Entry<String, String> service : services.entrySet()) {
      put(
          out,
          "META-INF/services/" + service.getKey(),
          service.getValue().getBytes(StandardCharsets.UTF_8));
    }
    try (Stream<Path> found = Files.walk(classes)) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        String entry = classes.relativize(file).toString().replace('\\', '/');
        if (!leftOut.contains(entry)) {
          put(out, entry, Files.readAllBytes(file));
        }
      }
    }
  }

  private static String path(String className) {
    return className.replace('.', '/');
  }

  private static void put(JarOutputStream out, String entry, byte[] content) throws IOException {
    out.putNextEntry(new JarEntry(entry));
    out.write(content);
    out.closeEntry();
  }
}

package org.dladmm.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Makes jars that register a service; the class itself may be on the test's class path. */
public final class PluginJar {
  private PluginJar() {}

  /** A jar that says that {@code provider} provides {@code service}. */
  public static Path of(Path folder, Class<?> service, String provider) {
    Path jar = folder.resolve(service.getSimpleName() + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry("META-INF/services/" + service.getName()));
      out.write(provider.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }
}

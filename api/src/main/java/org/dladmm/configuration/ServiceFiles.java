package org.dladmm.configuration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;

/**
 * Who claims to provide a service. {@link java.util.ServiceLoader} reads the same files, but where
 * a class cannot be loaded it does not tell which jar named it.
 */
final class ServiceFiles {
  private ServiceFiles() {}

  /** The class, and the jar or folder that names it, for which the loader failed in this way. */
  static Optional<String> culprit(Class<?> service, ClassLoader classLoader, Throwable failure) {
    try {
      String file = "META-INF/services/" + service.getName();
      for (URL url : Collections.list(classLoader.getResources(file))) {
        for (String provider : providers(url)) {
          if (failsLike(failure, provider, classLoader)) {
            return Optional.of(provider + " (" + owner(url) + ")");
          }
        }
      }
    } catch (IOException unreadable) {
      // then the failure has to speak for itself
    }
    return Optional.empty();
  }

  private static boolean failsLike(Throwable failure, String provider, ClassLoader classLoader) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof ServiceConfigurationError) {
      return message.contains(" " + provider + " ");
    }
    try {
      Class.forName(provider, false, classLoader);
      return false;
    } catch (ClassNotFoundException | LinkageError again) {
      return message.equals(again.getMessage());
    }
  }

  private static List<String> providers(URL file) throws IOException {
    URLConnection connection = file.openConnection();
    // a jar that is kept open cannot be replaced
    connection.setUseCaches(false);
    List<String> providers = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String provider = line.replaceFirst("#.*", "").strip();
        if (!provider.isEmpty()) {
          providers.add(provider);
        }
      }
    }
    return providers;
  }

  /** The jar, or the folder above META-INF/services. */
  private static String owner(URL url) throws IOException {
    return url.openConnection() instanceof JarURLConnection jar
        ? Service.path(jar.getJarFileURL())
        : Service.path(URI.create(url.toString()).resolve("../..").toURL());
  }
}

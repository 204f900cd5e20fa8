package org.dladmm.configuration;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/**
 * Something a jar provides.
 *
 * @param provider the thing itself
 * @param version the jar's {@code Implementation-Version}, or {@code "unknown"}
 * @param jar the jar or folder it was loaded from, or {@code "unknown"}
 */
public record Service<S>(S provider, String version, String jar) {
  public static <S> Service<S> of(S provider) {
    Class<?> type = provider.getClass();
    Optional<String> version =
        Optional.ofNullable(type.getPackage()).map(Package::getImplementationVersion);
    return new Service<>(provider, version.orElse("unknown"), jar(type));
  }

  /** The provider's class and jar. */
  public String describe() {
    return describe(provider.getClass());
  }

  static String describe(Class<?> type) {
    return type.getName() + " (" + jar(type) + ")";
  }

  private static String jar(Class<?> type) {
    return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
        .map(CodeSource::getLocation)
        .map(Service::path)
        .orElse("unknown");
  }

  static String path(URL location) {
    try {
      return Path.of(location.toURI()).toString();
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException notAFile) {
      // a jar that was not loaded from a file is named by its address
      return location.toString();
    }
  }
}

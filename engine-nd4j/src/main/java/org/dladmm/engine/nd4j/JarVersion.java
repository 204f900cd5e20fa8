package org.dladmm.engine.nd4j;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of a library, as Maven wrote it into its jar. */
final class JarVersion {
  private JarVersion() {}

  /** The version of the jar that a class comes from, or {@code "of unknown version"}. */
  static String of(Class<?> type, String group, String artifact) {
    String path = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
    try (InputStream in = type.getResourceAsStream(path)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "of unknown version");
    } catch (IOException unreadable) {
      return "of unknown version";
    }
  }
}

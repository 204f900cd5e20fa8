package org.dladmm.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What every report carries along: style, script, and Chart.js. */
final class Resources {
  private static final String CHART_JS =
      "/META-INF/resources/webjars/chart.js/%s/dist/chart.umd.min.js";
  private static final String CHART_JS_POM =
      "/META-INF/maven/org.webjars.npm/chart.js/pom.properties";

  private Resources() {}

  static String style() {
    return text("report.css");
  }

  static String script() {
    return text("report.js");
  }

  /** Shows the warning of a page that was written long ago. */
  static String agingScript() {
    return text("aging.js");
  }

  /** The whole library, with the notice of its licence. */
  static String chartJs() {
    try (InputStream in = open(CHART_JS_POM)) {
      Properties pom = new Properties();
      pom.load(in);
      return withoutSourceMap(text(CHART_JS.formatted(pom.getProperty("version"))));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Chart.js could not be read from its jar: " + e.getMessage(), e);
    }
  }

  /** A source map is another file, which a browser would look for. */
  private static String withoutSourceMap(String script) {
    return script.replaceAll("(?m)^//# sourceMappingURL=.*$", "");
  }

  private static String text(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(
          name + " could not be read from its jar: " + e.getMessage(), e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = Resources.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(
          "the class path lacks " + name + ", which reports need; build dladmm again");
    }
    return in;
  }
}

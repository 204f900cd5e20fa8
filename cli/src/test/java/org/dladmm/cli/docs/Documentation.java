package org.dladmm.cli.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's Markdown files and what stands in their code blocks. */
public final class Documentation {
  private Documentation() {}

  /** The top folder of the project. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  static List<Path> files() {
    try (Stream<Path> docs = Files.walk(root().resolve("docs"))) {
      List<Path> files = new ArrayList<>(List.of(root().resolve("README.md")));
      docs.filter(path -> path.toString().endsWith(".md")).sorted().forEach(files::add);
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The contents of the code blocks of a language, in order. */
  static List<String> blocks(Path file, String language) {
    Matcher matcher =
        Pattern.compile("^```" + language + "\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(text(file));
    List<String> blocks = new ArrayList<>();
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return blocks;
  }

  /** The sources that are quoted whole, by their path in the project. */
  static Map<String, String> quotedSources(Path file) {
    Matcher matcher =
        Pattern.compile(
                "^<!-- source: (\\S+) -->\\n```java\\n(.*?)^```",
                Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(text(file));
    Map<String, String> sources = new LinkedHashMap<>();
    while (matcher.find()) {
      sources.put(matcher.group(1), matcher.group(2));
    }
    return sources;
  }

  /** The class in a source file of the project. */
  static String className(String path) {
    return path.replaceAll(".*/java/|\\.java$", "").replace('/', '.');
  }
}

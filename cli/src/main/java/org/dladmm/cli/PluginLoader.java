package org.dladmm.cli;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.dladmm.training.InputException;

/** The class path, and the jars that the user added to it. */
final class PluginLoader implements AutoCloseable {
  private final List<Path> jars;
  private final ClassLoader classLoader;
  private final Optional<URLClassLoader> own;

  private PluginLoader(List<Path> jars, ClassLoader classLoader, Optional<URLClassLoader> own) {
    this.jars = jars;
    this.classLoader = classLoader;
    this.own = own;
  }

  /** The jars in a list that is written like a class path. */
  static List<String> split(String path) {
    return List.of(path.split(File.pathSeparator)).stream().filter(jar -> !jar.isBlank()).toList();
  }

  /**
   * A loader of the jars.
   *
   * @throws InputException if one is not there, or is no jar
   */
  static PluginLoader of(List<String> jars) {
    ClassLoader application = PluginLoader.class.getClassLoader();
    if (jars.isEmpty()) {
      return new PluginLoader(List.of(), application, Optional.empty());
    }
    List<URL> urls = new ArrayList<>();
    jars.forEach(jar -> urls.add(url(jar)));
    URLClassLoader own = new URLClassLoader("plugins", urls.toArray(URL[]::new), application);
    return new PluginLoader(jars.stream().map(Path::of).toList(), own, Optional.of(own));
  }

  private static URL url(String jar) {
    try {
      Path path = Path.of(jar);
      if (!Files.exists(path)) {
        throw new InputException(
            "there is no plug-in " + jar + "; build its jar first, or check the path");
      }
      if (!Files.isDirectory(path)) {
        new ZipFile(path.toFile()).close();
      }
      return path.toUri().toURL();
    } catch (InvalidPathException | MalformedURLException e) {
      throw new InputException("the plug-in \"" + jar + "\" is not a path: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new InputException("the plug-in " + jar + " is no jar: " + e.getMessage(), e);
    }
  }

  List<Path> jars() {
    return jars;
  }

  ClassLoader classLoader() {
    return classLoader;
  }

  @Override
  public void close() {
    try {
      if (own.isPresent()) {
        own.get().close();
      }
    } catch (IOException e) {
      // the work is done, and the process ends soon
    }
  }
}

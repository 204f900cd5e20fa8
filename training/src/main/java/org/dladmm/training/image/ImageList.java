package org.dladmm.training.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dladmm.training.InputException;
import org.dladmm.training.data.FilePattern;
import org.dladmm.training.data.IoFailures;

/**
 * The images that a user names, each of them once, in the order in which they are named.
 *
 * @param images files to be read as images
 * @param others files among them, in a folder or under a pattern, that are no images by their
 *     suffix
 */
public record ImageList(List<Path> images, List<Path> others) {
  public ImageList {
    images = List.copyOf(images);
    others = List.copyOf(others);
  }

  /**
   * What is named by files, folders, for all images in them, and patterns such as {@code
   * photos/*.png}, where {@code *} in the name stands for any characters. A file that is named
   * itself is taken for an image whatever it is called. Folders in folders are left out, and files
   * whose names begin with a dot.
   *
   * @param folder where relative paths start
   * @throws InputException if nothing is named, a file is missing, or a folder or a pattern has no
   *     image
   */
  public static ImageList of(List<String> arguments, Path folder) {
    if (arguments.isEmpty()) {
      throw new InputException("no image is named; name a file, a folder, or a pattern like *.png");
    }
    Collector collector = new Collector();
    arguments.forEach(argument -> collector.add(argument, folder));
    collector.others.keySet().removeAll(collector.images.keySet());
    return new ImageList(
        List.copyOf(collector.images.values()), List.copyOf(collector.others.values()));
  }

  /** For every image the name of its file without the suffix, which several may share. */
  public List<String> plainNames() {
    return images.stream().map(ImageList::withoutSuffix).toList();
  }

  /**
   * For every image the name that its result gets: that of the file without its suffix, and {@code
   * -2}, {@code -3}, … behind it where an image before has that name, in capitals or not.
   */
  public List<String> names() {
    List<String> plain = plainNames();
    Set<String> taken = new HashSet<>();
    plain.forEach(name -> taken.add(ignoringCase(name)));
    Set<String> before = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (String name : plain) {
      String free = name;
      if (!before.add(ignoringCase(name))) {
        for (int k = 2; !taken.add(ignoringCase(free)); k++) {
          free = name + "-" + k;
        }
      }
      names.add(free);
    }
    return names;
  }

  private static String withoutSuffix(Path image) {
    String name = image.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Equal for names that some file systems take for one. */
  public static String ignoringCase(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Gathers files, each once. */
  private static final class Collector {
    private final Map<Path, Path> images = new LinkedHashMap<>();
    private final Map<Path, Path> others = new LinkedHashMap<>();

    void add(String argument, Path folder) {
      if (argument.isBlank()) {
        throw new InputException("\"" + argument + "\" names no image; name a file or a folder");
      }
      Optional<FilePattern> pattern = FilePattern.of(argument, folder);
      if (pattern.isPresent()) {
        addAll(pattern.get().matching(), argument);
        return;
      }
      Path path = FilePattern.path(argument, folder);
      if (Files.isDirectory(path)) {
        addAll(new FilePattern(path, "*").list(), argument);
      } else {
        IoFailures.requireFile(path);
        images.putIfAbsent(place(path), path);
      }
    }

    private void addAll(List<Path> found, String argument) {
      List<Path> files = found.stream().filter(path -> !Files.isDirectory(path)).toList();
      if (files.stream().noneMatch(ImageFile::isNamedSo)) {
        throw new InputException(
            "there is no image in %s, by the suffixes of its files; name those that are images"
                .formatted(argument));
      }
      for (Path file : files) {
        (ImageFile.isNamedSo(file) ? images : others).putIfAbsent(place(file), file);
      }
    }

    /** The same for every way to name a file; links to one file are several. */
    private static Path place(Path file) {
      try {
        return file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
      } catch (IOException e) {
        throw IoFailures.failed(file, e);
      }
    }
  }
}

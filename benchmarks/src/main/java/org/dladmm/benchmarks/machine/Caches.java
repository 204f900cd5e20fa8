package org.dladmm.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The processors' caches, as Linux tells of them. */
final class Caches {
  private static final Path PROCESSORS = Path.of("/sys/devices/system/cpu");

  private Caches() {}

  /** Bytes of all caches of the last level together; 0 where the system does not tell. */
  static long lastLevel() {
    return lastLevel(PROCESSORS);
  }

  static long lastLevel(Path processors) {
    // by level and the processors that share the cache
    Map<Integer, Map<String, Long>> sizes = new HashMap<>();
    try (Stream<Path> caches = Files.find(processors, 3, (path, a) -> cache(path))) {
      for (Path cache : (Iterable<Path>) caches::iterator) {
        sizes
            .computeIfAbsent(Integer.valueOf(read(cache, "level")), level -> new HashMap<>())
            .put(read(cache, "shared_cpu_list"), bytes(read(cache, "size")));
      }
    } catch (IOException | UncheckedIOException | NumberFormatException e) {
      return 0;
    }
    return sizes.entrySet().stream()
        .max(Map.Entry.comparingByKey())
        .map(last -> last.getValue().values().stream().mapToLong(Long::longValue).sum())
        .orElse(0L);
  }

  private static boolean cache(Path path) {
    return path.toString().matches(".*/cpu[0-9]+/cache/index[0-9]+");
  }

  private static String read(Path cache, String file) throws IOException {
    return Files.readString(cache.resolve(file)).strip();
  }

  /** {@code "32768K"} or {@code "32M"} in bytes. */
  private static long bytes(String size) {
    long number = Long.parseLong(size.replaceFirst("[KMG]$", ""));
    int unit = " KMG".indexOf(size.charAt(size.length() - 1));
    return unit < 0 ? number : number << (10 * unit);
  }
}

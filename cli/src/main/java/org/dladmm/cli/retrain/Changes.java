package org.dladmm.cli.retrain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dladmm.training.model.Provenance;
import org.dladmm.training.model.UsedEngine;

/** What is not as it was when a training is repeated, of all that decides its bits. */
final class Changes {
  private Changes() {}

  /** A phrase for each: {@code "precision float64, not float32"}. */
  static List<String> between(Provenance first, Provenance again) {
    List<String> changes = new ArrayList<>();
    UsedEngine was = first.engine();
    UsedEngine is = again.engine();
    add(changes, "engine", was.id(), is.id());
    addAll(changes, "", was.options(), is.options());
    if (changes.isEmpty()) {
      // its line tells of options too
      add(changes, "device", was.device(), is.device());
    }
    add(changes, "seed", String.valueOf(first.seed()), String.valueOf(again.seed()));
    addAll(changes, "version of ", first.versions(), again.versions());
    return List.copyOf(changes);
  }

  private static void addAll(
      List<String> changes, String what, Map<String, String> was, Map<String, String> is) {
    TreeSet<String> names = new TreeSet<>(was.keySet());
    names.addAll(is.keySet());
    for (String name : names) {
      add(
          changes,
          what + name,
          was.getOrDefault(name, "unknown"),
          is.getOrDefault(name, "unknown"));
    }
  }

  private static void add(List<String> changes, String what, String was, String is) {
    if (!was.equals(is)) {
      changes.add("%s %s, not %s".formatted(what, is, was));
    }
  }
}

package org.dladmm.cli;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dladmm.configuration.NearestName;
import org.dladmm.training.InputException;

/**
 * The values of an option that is written {@code name=value} and may be repeated, such as {@code
 * --param alpha=0.5}.
 */
public final class NamedValues {
  private final String option;
  private final Map<String, String> values;

  private NamedValues(String option, Map<String, String> values) {
    this.option = option;
    this.values = values;
  }

  /**
   * The values by name.
   *
   * @param option what the user wrote them behind, {@code "--param"} for one
   * @throws InputException if one is not written like that, or a name occurs twice
   */
  public static NamedValues of(String option, List<String> given) {
    Map<String, String> values = new TreeMap<>();
    for (String pair : given) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new InputException(
            option + " " + pair + " has no name; write " + option + " name=value");
      }
      String name = pair.substring(0, equals).strip();
      if (values.put(name, pair.substring(equals + 1).strip()) != null) {
        throw new InputException(option + " gives '" + name + "' twice; leave one out");
      }
    }
    return new NamedValues(option, values);
  }

  /**
   * Refuses names that are not among those known.
   *
   * @param owner what has these names: {@code "the problem 'lasso'"}
   */
  public NamedValues onlyFor(String owner, Collection<String> known) {
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        String guess =
            NearestName.of(name, known).map(n -> "did you mean '" + n + "'? ").orElse("");
        String all =
            known.isEmpty()
                ? "it takes none"
                : "it takes " + known.stream().sorted().collect(Collectors.joining(", "));
        throw new InputException(owner + " takes no " + option + " '" + name + "'; " + guess + all);
      }
    }
    return this;
  }

  /**
   * The values as numbers.
   *
   * @throws InputException if one is no number
   */
  public Map<String, Double> numbers() {
    Map<String, Double> numbers = new TreeMap<>();
    values.forEach((name, value) -> numbers.put(name, number(name, value)));
    return numbers;
  }

  private double number(String name, String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new InputException(
          option + " " + name + "=" + value + " is no number; write one like 0.5", e);
    }
  }
}

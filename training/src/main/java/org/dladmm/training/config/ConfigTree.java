package org.dladmm.training.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dladmm.configuration.NearestName;
import org.dladmm.training.InputException;

/** What is done to configurations as trees of keys. */
final class ConfigTree {
  /** What numbers and booleans are made of; none of it can be malformed. */
  private static final Pattern PLAIN = Pattern.compile("[-+.]?[A-Za-z0-9][-+._A-Za-z0-9]*");

  private ConfigTree() {}

  /** Sets {@code key.sub=value} in the tree. */
  static void assign(ObjectNode tree, String assignment, Function<String, JsonNode> parser) {
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      throw new InputException(
          "'"
              + assignment
              + "' sets nothing; write it as key.sub=value, such as network.layers=10");
    }
    String[] path = assignment.substring(0, equals).strip().split("\\.", -1);
    ObjectNode node = tree;
    for (int i = 0; i < path.length - 1; i++) {
      JsonNode child = node.get(path[i]);
      if (child instanceof ArrayNode list && i < path.length - 2) {
        i++;
        node = element(list, path[i], assignment);
      } else {
        node = child instanceof ObjectNode inner ? inner : node.putObject(path[i]);
      }
    }
    String value = assignment.substring(equals + 1).strip();
    node.set(path[path.length - 1], value(value, parser, tree));
  }

  /** The element of a list that has this name, or this number, counted from 1. */
  private static ObjectNode element(ArrayNode list, String name, String assignment) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String own = list.get(i).path("name").asText("");
      String number = Integer.toString(i + 1);
      names.add(own.isEmpty() ? number : own);
      if (list.get(i) instanceof ObjectNode object && (own.equals(name) || number.equals(name))) {
        return object;
      }
    }
    throw new InputException(
        "'%s' sets nothing: there is no '%s' among: %s"
            .formatted(assignment, name, String.join(", ", names)));
  }

  /**
   * Numbers, booleans, maps and lists; all else is a text as it stands: a file may have a name that
   * YAML takes for something.
   */
  private static JsonNode value(String text, Function<String, JsonNode> parser, ObjectNode tree) {
    if (text.startsWith("{") || text.startsWith("[")) {
      return parser.apply(text);
    }
    if (PLAIN.matcher(text).matches()) {
      JsonNode parsed = parser.apply(text);
      return parsed.isNumber() || parsed.isBoolean() ? parsed : tree.textNode(text);
    }
    return tree.textNode(text);
  }

  /** Refuses a key that is not known, and names the nearest one that is. */
  static void checkKeys(ObjectNode given, ObjectNode known, String source) {
    checkKeys(given, known, "", source);
  }

  private static void checkKeys(ObjectNode given, ObjectNode known, String path, String source) {
    for (Map.Entry<String, JsonNode> field : given.properties()) {
      String key = path + field.getKey();
      JsonNode expected = known.get(field.getKey());
      if (expected == null) {
        throw new InputException(unknown(source, key, field.getKey(), names(known)));
      }
      if (expected.isObject() && expected.isEmpty()) {
        // keys of the user's own
        continue;
      }
      if (expected instanceof ObjectNode inner) {
        if (!(field.getValue() instanceof ObjectNode object)) {
          throw new InputException(
              "%s: '%s' must have keys of its own: %s"
                  .formatted(source, key, String.join(", ", names(inner))));
        }
        checkKeys(object, inner, key + ".", source);
      } else if (expected instanceof ArrayNode) {
        if (!(field.getValue() instanceof ArrayNode)) {
          throw new InputException("%s: '%s' must be a list, such as [...]".formatted(source, key));
        }
      } else if (!field.getValue().isValueNode()) {
        throw new InputException(
            "%s: '%s' must be a single value, such as %s".formatted(source, key, expected));
      }
    }
  }

  private static String unknown(String source, String key, String name, List<String> known) {
    String guess =
        NearestName.of(name, known)
            .map(n -> "did you mean '" + n + "'? There are: ")
            .orElse("there are: ");
    return "%s: there is no key '%s'; %s%s".formatted(source, key, guess, String.join(", ", known));
  }

  /**
   * Puts the values of the second tree into the first.
   *
   * @param known every key there may be; maps without any are the user's, and taken as they are
   */
  static void merge(ObjectNode target, ObjectNode source, JsonNode known) {
    for (Map.Entry<String, JsonNode> field : source.properties()) {
      JsonNode keys = known.path(field.getKey());
      if (target.get(field.getKey()) instanceof ObjectNode inner
          && field.getValue() instanceof ObjectNode object) {
        if (keys.isEmpty()) {
          inner.removeAll();
        }
        merge(inner, object, keys);
      } else if (!field.getValue().isNull()) {
        target.set(field.getKey(), field.getValue());
      }
    }
  }

  /**
   * What a value of a type is in words, with one that is usual; a parameter of a problem has none
   * here.
   */
  static String kind(Class<?> type, JsonNode usual) {
    if (type == int.class) {
      return "a whole number, such as " + usual;
    }
    if (type == double.class || type == Double.class) {
      return "a number, such as " + (usual.isMissingNode() ? "0.5" : usual);
    }
    if (type == boolean.class) {
      return "true or false";
    }
    if (usual.isArray()) {
      return "a list of numbers, such as [0, 0.5, 1]";
    }
    return usual.isObject() ? "numbers by name, such as {alpha: 0.5}" : "a text";
  }

  private static List<String> names(ObjectNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}

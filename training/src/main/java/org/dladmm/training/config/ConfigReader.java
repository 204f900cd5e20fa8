package org.dladmm.training.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dladmm.training.InputException;

/**
 * Reads training configurations from YAML: checks every key against the known ones, and fills in
 * the defaults.
 */
public final class ConfigReader {
  private static final String DEFAULTS = "defaults.yaml";
  private static final String STAGE = "stage.yaml";
  private static final String STAGES = "stages";
  private static final String CHECKPOINT = "/training/checkpoint";

  private final YAMLMapper yaml =
      YAMLMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .withCoercionConfig(
              LogicalType.Float,
              floats -> floats.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
          .build();

  /** The text of all keys with their defaults and what they mean. */
  public static String defaults() {
    return Recipes.resource(ConfigReader.class, DEFAULTS);
  }

  /** The same for the keys that a stage has besides loss and training. */
  public static String stageDefaults() {
    return Recipes.resource(ConfigReader.class, STAGE);
  }

  /**
   * Reads a configuration.
   *
   * @param text YAML
   * @param source what the text is, as messages name it
   * @param assignments {@code key.sub=value}, which come before what the text says
   * @throws InputException for malformed YAML, an unknown key or a value of the wrong kind
   */
  public TrainingConfig read(String text, String source, List<String> assignments) {
    ObjectNode given = object(parse(text, source), source);
    assignments.forEach(
        assignment -> ConfigTree.assign(given, assignment, value -> parse(value, assignment)));
    ObjectNode known = object(parse(defaults(), DEFAULTS), DEFAULTS);
    ConfigTree.checkKeys(given, known, source);
    ObjectNode complete = known.deepCopy();
    ConfigTree.merge(complete, given, known);
    completeStages(complete, known, source);
    return convert(complete, source);
  }

  /** Fills in what a stage has like the whole training. */
  private void completeStages(ObjectNode complete, ObjectNode known, String source) {
    ArrayNode stages = (ArrayNode) complete.get(STAGES);
    for (int i = 0; i < stages.size(); i++) {
      String name = "%s: stage %d".formatted(source, i + 1);
      ObjectNode given = object(stages.get(i), name);
      ObjectNode allowed = stageOf(known);
      ConfigTree.checkKeys(given, allowed, name);
      ObjectNode stage = stageOf(complete);
      // what a stage names itself comes before what would come before it in the whole training
      if (given.at("/loss").has("kind")) {
        ((ObjectNode) stage.get("loss")).putObject("mix");
      }
      if (given.at("/loss").has("layers")) {
        ((ObjectNode) stage.get("loss")).putArray("weights");
      }
      ConfigTree.merge(stage, given, allowed);
      if (!stage.at(CHECKPOINT).equals(complete.at(CHECKPOINT))) {
        throw new InputException(
            name + " cannot have a checkpoint of its own; set training.checkpoint for all stages");
      }
      stages.set(i, stage);
    }
  }

  private ObjectNode stageOf(ObjectNode whole) {
    ObjectNode stage = object(parse(stageDefaults(), STAGE), STAGE);
    stage.set("loss", whole.get("loss").deepCopy());
    stage.set("training", whole.get("training").deepCopy());
    return stage;
  }

  /** The configuration as YAML that {@link #read} reads again. */
  public String write(TrainingConfig config) {
    try {
      return yaml.writeValueAsString(config);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode parse(String text, String source) {
    try {
      return yaml.readTree(text);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String place =
          at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
      String what = e.getOriginalMessage().lines().findFirst().orElse("").strip();
      throw new InputException(
          source + place + " is not valid YAML: " + what + "; check indentation, colons and quotes",
          e);
    }
  }

  private static ObjectNode object(JsonNode node, String source) {
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new InputException(
        source
            + " must consist of keys and values, such as 'network: {layers: 15}', but it "
            + (node.isMissingNode() || node.isNull()
                ? "is empty"
                : "is a single " + node.getNodeType().name().toLowerCase(java.util.Locale.ROOT)));
  }

  private static Class<?> target(JsonMappingException e) {
    if (e.getCause() instanceof InputCoercionException overflow) {
      return overflow.getTargetType();
    }
    return e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : Object.class;
  }

  private TrainingConfig convert(ObjectNode complete, String source) {
    try {
      return yaml.treeToValue(complete, TrainingConfig.class);
    } catch (JsonMappingException e) {
      String key = path(e, ".", 1);
      JsonNode value = complete.at(path(e, "/", 0));
      JsonNode usual = parse(defaults(), DEFAULTS).at(path(e, "/", 0));
      throw new InputException(
          "%s: the value of '%s' cannot be '%s'; it must be %s"
              .formatted(
                  source,
                  key,
                  value.isValueNode() ? value.asText() : value,
                  ConfigTree.kind(target(e), usual)),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a value stands; elements of lists are counted from {@code first}. */
  private static String path(JsonMappingException e, String separator, int first) {
    return e.getPath().stream()
        .map(r -> r.getFieldName() == null ? "" + (r.getIndex() + first) : r.getFieldName())
        .collect(Collectors.joining(separator, separator.equals("/") ? "/" : "", ""));
  }
}

package org.dladmm.cli.files;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dladmm.training.data.AtomicFiles;

/**
 * Results as JSON: records, maps, lists, arrays, text and numbers; numbers that are not finite
 * become {@code null}.
 */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(double.class, new FiniteOrNull())
                  .addSerializer(Double.class, new FiniteOrNull())
                  .addSerializer(double[].class, new EachFiniteOrNull()))
          .build();

  private Json() {}

  /** The value on one line. */
  public static String line(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "a " + value.getClass().getName() + " cannot be written as JSON", e);
    }
  }

  /**
   * Writes a value to a file, in UTF-8 and indented.
   *
   * @throws org.dladmm.training.InputException if the place is not writable
   * @throws java.io.UncheckedIOException if writing fails half-way; no partial file remains
   */
  public static void write(Path path, Object value) {
    AtomicFiles.write(
        path,
        out -> {
          OutputStream buffered = new BufferedOutputStream(out);
          MAPPER
              .writer(SerializationFeature.INDENT_OUTPUT)
              .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
              .writeValue(buffered, value);
          buffered.write("\n".getBytes(StandardCharsets.UTF_8));
          buffered.flush();
        });
  }

  private static void write(double value, JsonGenerator json) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }

  private static final class FiniteOrNull extends JsonSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      write(value, json);
    }
  }

  private static final class EachFiniteOrNull extends JsonSerializer<double[]> {
    @Override
    public void serialize(double[] values, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartArray();
      for (double value : values) {
        write(value, json);
      }
      json.writeEndArray();
    }
  }
}

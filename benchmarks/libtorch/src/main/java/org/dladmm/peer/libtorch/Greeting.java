package org.dladmm.peer.libtorch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bytedeco.pytorch.global.torch;

/** What there is to compute with: the first line that is written. */
final class Greeting {
  private static final Pattern VERSION = Pattern.compile("TORCH_VERSION=([^, ]+)");

  private Greeting() {}

  static String json() throws JsonProcessingException {
    int threads = torch.get_num_threads();
    List<String> libraries = Blas.libraries();
    Map<String, Object> greeting = new LinkedHashMap<>();
    greeting.put("torch", version());
    greeting.put("runtime", "Java " + System.getProperty("java.version"));
    greeting.put("blas", Blas.describe());
    greeting.put("libraries", libraries);
    greeting.put("threads", threads);
    greeting.put("layouts", Stream.of(Layout.values()).map(Layout::word).toList());
    return new ObjectMapper().writeValueAsString(greeting);
  }

  private static String version() {
    Matcher version = VERSION.matcher(torch.show_config().getString());
    return version.find() ? version.group(1) : "of an unknown version";
  }
}

package org.dladmm.benchmarks.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PyTorch in Python: {@code pytorch.py}, run by a Python with torch.
 *
 * @param python the program that runs the script
 */
public record PyTorch(String python) implements PeerProgram {
  private static final String SCRIPT = "pytorch.py";

  @Override
  public String name() {
    return "PyTorch";
  }

  @Override
  public String program() {
    return "the Python '" + python + "'";
  }

  @Override
  public List<String> command(Path scratch) {
    Path script = scratch.resolve(SCRIPT);
    try (InputStream source = PyTorch.class.getResourceAsStream(SCRIPT)) {
      Files.copy(source, script);
    } catch (IOException e) {
      throw new UncheckedIOException(script + " cannot be written: " + e.getMessage(), e);
    }
    return List.of(python, script.toString(), "--serve");
  }

  @Override
  public String cure() {
    return "install torch and numpy (apt-get install python3-torch libopenblas0, or pip install torch numpy), and name"
        + " the Python that has them: --python /usr/bin/python3";
  }

  /** It is warm from looking for its settings. */
  @Override
  public boolean warmsUp() {
    return false;
  }
}

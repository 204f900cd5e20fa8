package org.dladmm.cli.denoise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Engines;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Architecture;
import org.dladmm.network.Network;
import org.dladmm.network.Start;
import org.dladmm.operator.DenseOperator;
import org.dladmm.problem.Problem;
import org.dladmm.problem.ProblemCatalogue;
import org.dladmm.problems.L1L1;
import org.dladmm.training.image.Denoiser;
import org.dladmm.training.image.ImageFile;
import org.dladmm.training.image.OvercompleteDct;
import org.dladmm.training.image.Patching;
import org.dladmm.training.image.Picture;
import org.dladmm.training.image.ReadOut;
import org.dladmm.training.model.DataHashes;
import org.dladmm.training.model.Model;
import org.dladmm.training.model.ModelFile;
import org.dladmm.training.model.Provenance;
import org.dladmm.training.model.UsedEngine;

/**
 * A folder with a model of three untrained layers for patches of 4×4 pixels, and small images.
 *
 * @param folder where everything is
 */
record TinyImages(Path folder) {
  static final int SIDE = 4;
  static final int LAYERS = 3;

  private static final Matrix A = OvercompleteDct.of(SIDE, 20);
  private static final String ENGINE = "ejml";

  Path path(String name) {
    return folder.resolve(name);
  }

  /** A model that keeps this configuration. */
  Path model(String configuration) {
    return model(A, configuration);
  }

  /** The same with another dictionary. */
  Path model(Matrix a, String configuration) {
    Problem problem = L1L1.of(0.2, new DenseOperator(a));
    Network network =
        Network.untrained(problem, Architecture.full(LAYERS), new Start(a, 1.0 / 16, 4, 16, 4, 4));
    Provenance provenance =
        new Provenance(
            Map.of(),
            new UsedEngine(ENGINE, "here", Map.of()),
            DataHashes.of(problem, "", ""),
            0,
            configuration,
            List.of());
    Path file = path("model.dladmm");
    ModelFile.write(file, new Model(network, provenance));
    return file;
  }

  /** Writes a smooth picture, none of whose values are black or white. */
  Picture image(String name, int width, int height, int channels) {
    List<Matrix> values = new ArrayList<>();
    for (int c = 0; c < channels; c++) {
      Matrix channel = Matrix.zeros(height, width);
      for (int i = 0; i < height; i++) {
        for (int j = 0; j < width; j++) {
          channel.set(i, j, Math.rint(60 + 5 * i + 3 * j + 40 * c) / 255);
        }
      }
      values.add(channel);
    }
    Picture picture = new Picture(values);
    try {
      Files.createDirectories(path(name).getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ImageFile.write(path(name), picture);
    return picture;
  }

  /** What the model makes of a picture, as the file that it is kept in. */
  byte[] expected(Picture noisy, Patching patching, ReadOut readOut) {
    Settings settings = Settings.ofProcess().explicit(Map.of("engine", ENGINE));
    Network network =
        ModelFile.read(path("model.dladmm"), ProblemCatalogue.load(L1L1.class.getClassLoader()))
            .network();
    try (Engine engine = Engines.discover().choose(settings).open(EngineOptions.defaults());
        Denoiser denoiser = new Denoiser(engine, network, patching, readOut)) {
      Path file = path("expected.png");
      ImageFile.write(file, denoiser.restore(noisy).picture());
      return bytes(file);
    }
  }

  /** Runs {@code denoise} into a folder. */
  CommandLineRun denoise(String out, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("denoise", "--engine", ENGINE));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--out", path(out)));
    return CommandLineRun.of(all.toArray());
  }

  byte[] bytes(String name) {
    return bytes(path(name));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The summary in a folder. */
  JsonNode summary(String out) {
    try {
      return new ObjectMapper().readTree(path(out).resolve("summary.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

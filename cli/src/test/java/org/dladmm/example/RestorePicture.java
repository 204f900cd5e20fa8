package org.dladmm.example;

import java.nio.file.Path;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.Engine;
import org.dladmm.engine.EngineOptions;
import org.dladmm.engine.Engines;
import org.dladmm.network.Network;
import org.dladmm.problem.ProblemCatalogue;
import org.dladmm.training.image.Colour;
import org.dladmm.training.image.Denoiser;
import org.dladmm.training.image.ImageFile;
import org.dladmm.training.image.Patching;
import org.dladmm.training.image.Picture;
import org.dladmm.training.image.ReadOut;
import org.dladmm.training.image.Restoration;
import org.dladmm.training.model.ModelFile;

/** Restores a picture by a model that {@code denoise --save-model} wrote. */
public final class RestorePicture {
  public static void main(String[] args) {
    Network network = ModelFile.read(Path.of(args[0]), ProblemCatalogue.load()).network();
    Picture noisy = Colour.LUMA.of(ImageFile.read(Path.of(args[1])));
    try (Engine engine =
            Engines.discover().choose(Settings.ofProcess()).open(EngineOptions.defaults());
        Denoiser denoiser =
            new Denoiser(engine, network, new Patching(8, false), ReadOut.X_MINUS_E)) {
      Restoration restoration = denoiser.restore(noisy);
      ImageFile.write(Path.of(args[2]), restoration.picture());
      System.out.printf("%.0f ms%n", 1000 * restoration.seconds());
    }
  }
}

package org.dladmm.cli.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dladmm.cli.CommandLineRun;
import org.dladmm.cli.ExitStatus;
import org.dladmm.training.config.ConfigReader;
import org.dladmm.training.config.Recipes;
import org.dladmm.training.config.TrainingConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DenoiseTrainingTest {
  @TempDir private Path folder;

  @Test
  void theHelpTellsWhatIsTakenWhereNothingIsSaid() {
    TrainingConfig config =
        new ConfigReader().read(Recipes.find("images").orElseThrow(), "images", List.of());
    String help = CommandLineRun.of("denoise", "--help").out().replaceAll("\\s+", " ");
    for (String told :
        List.of(
            "Layers of the network that is trained (%d).".formatted(config.network().layers()),
            "Atoms of the dictionary (%d).".formatted(config.dictionary().atoms()),
            "The side of a patch, in pixels (%d).".formatted(config.images().side()),
            "through its patches (%d).".formatted(config.training().epochs()))) {
      assertTrue(help.contains(told), told);
    }
  }

  @Test
  void theNetworkIsTrainedForTheImagesAndRestoresTheSameWhenItIsReadAgain() {
    TinyImages tiny = new TinyImages(folder);
    String quoted = "photos/it's \"one\" [1], ü.png";
    tiny.image(quoted, 40, 25, 1);
    tiny.image("photos/two.png", 31, 30, 1);
    Path images = tiny.path("photos");
    Path model = tiny.path("models/kept.dladmm");
    CommandLineRun trained =
        tiny.denoise(
            "trained",
            images,
            "--noise",
            0.1,
            "--patch",
            4,
            "--atoms",
            20,
            "--layers",
            2,
            "--epochs",
            1,
            "--set",
            "images.patches=100",
            "--set",
            "dictionary.iterations=2",
            "--save-model",
            model);
    assertEquals(ExitStatus.DONE, trained.status(), trained.err());
    assertArrayEquals(
        tiny.bytes("trained/training/model.dladmm"), tiny.bytes("models/kept.dladmm"));
    assertTrue(Files.exists(tiny.path("trained/training/report.html")));
    assertTrue(
        trained.out().startsWith("Trained 2 layers, with dictionary and figures, in "),
        trained.out());
    CommandLineRun again = tiny.denoise("again", images, "--noise", 0.1, "--model", model);
    assertEquals(ExitStatus.DONE, again.status(), again.err());
    JsonNode expected = tiny.summary("trained").get("images");
    JsonNode figures = tiny.summary("again").get("images");
    for (int i = 0; i < 2; i++) {
      assertEquals(expected.get(i).get("psnrByLayer"), figures.get(i).get("psnrByLayer"));
      String result = expected.get(i).get("result").textValue();
      assertArrayEquals(tiny.bytes("trained/" + result), tiny.bytes("again/" + result));
    }
    CommandLineRun resumed =
        tiny.denoise("trained", images, "--noise", 0.1, "--patch", 4, "--resume");
    assertEquals(ExitStatus.REFUSED, resumed.status());
    assertTrue(
        List.of("has ended, and its model is there; restore with --model", "training/model.dladmm")
            .stream()
            .allMatch(resumed.err()::contains),
        resumed.err());
  }
}

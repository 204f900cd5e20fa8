package org.dladmm.cli.retrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dladmm.cli.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings whose dictionary is learned, too. */
class RetrainOnImagesTest {
  @TempDir private Path folder;

  @Test
  void aModelOfImagesIsTrainedAgain() throws Exception {
    Path trained = folder.resolve("trained");
    assertEquals(0, train(trained).status());
    Path model = trained.resolve("model.dladmm");
    Path again = folder.resolve("again");
    CommandLineRun same = CommandLineRun.of("retrain", model, "--out", again);
    assertEquals(0, same.status(), same.err());
    assertEquals(-1, Files.mismatch(model, again.resolve("model.dladmm")));
    assertTrue(Files.exists(again.resolve("dictionary.npy")));
  }

  @Test
  void whatIsLearnedMayDifferFromEngineToEngine() {
    Path trained = folder.resolve("trained");
    assertEquals(0, train(trained).status());
    CommandLineRun other =
        CommandLineRun.of(
            "retrain",
            trained.resolve("model.dladmm"),
            "--precision",
            "float64",
            "--out",
            folder.resolve("again"));
    assertEquals(0, other.status(), other.err());
  }

  @Test
  void otherDataAreRefusedBeforeADictionaryIsLearned() {
    Path trained = folder.resolve("trained");
    assertEquals(0, train(trained).status());
    Path again = folder.resolve("again");
    CommandLineRun refused =
        CommandLineRun.of("retrain", trained.resolve("model.dladmm"), "--seed", 7, "--out", again);
    assertEquals(2, refused.status());
    assertTrue(refused.err().contains("the seed 7 draws other data than 1"), refused.err());
    assertFalse(Files.exists(again.resolve("dictionary-checkpoint.dladmm")));
  }

  @Test
  void whatTheTrainingCannotBeginWithIsRefusedBeforeADictionaryIsLearned() {
    for (String wrong :
        List.of("start.weights=nonsense", "start.beta=-1", "problem.parameters.alpha=-1")) {
      Path out = folder.resolve(wrong);
      CommandLineRun refused = train(out, "--set", wrong);
      assertEquals(2, refused.status(), refused.err());
      assertFalse(Files.exists(out.resolve("dictionary-checkpoint.dladmm")), wrong);
    }
  }

  private static CommandLineRun train(Path out, String... more) {
    List<Object> arguments = new ArrayList<>(List.of("train", "images", "--out", out));
    for (String setting :
        List.of(
            "images.procedural=true",
            "images.side=4",
            "images.patches=100",
            "dictionary.atoms=20",
            "dictionary.iterations=3",
            "network.layers=2",
            "training.epochs=1")) {
      arguments.addAll(List.of("--set", setting));
    }
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray());
  }
}

package org.dladmm.cli.retrain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dladmm.cli.Session;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.cli.train.TrainingRun;
import org.dladmm.configuration.Setting;
import org.dladmm.configuration.SettingOrigin;
import org.dladmm.configuration.Settings;
import org.dladmm.engine.EngineSettings;
import org.dladmm.engine.FoundEngine;
import org.dladmm.problem.ProblemCatalogue;
import org.dladmm.training.InputException;
import org.dladmm.training.config.ConfigReader;
import org.dladmm.training.config.TrainingConfig;
import org.dladmm.training.data.IoFailures;
import org.dladmm.training.dictionary.DictionaryWatch;
import org.dladmm.training.model.DataHashes;
import org.dladmm.training.model.Model;
import org.dladmm.training.model.ModelFile;
import org.dladmm.training.model.Provenance;

/**
 * The training that a model keeps.
 *
 * @param file where the model is
 * @param id the model's
 * @param model the model
 * @param config the configuration that it keeps
 */
record KeptTraining(Path file, String id, Model model, TrainingConfig config) {
  private static final List<String> SETTINGS =
      List.of(
          EngineSettings.ENGINE,
          EngineSettings.PRECISION,
          EngineSettings.THREADS,
          EngineSettings.SEED);

  /**
   * Reads a model.
   *
   * @throws InputException if there is none, or no training made it
   */
  static KeptTraining of(Path file, ProblemCatalogue catalogue) {
    Model model = ModelFile.read(file, catalogue);
    String configuration = model.provenance().configuration();
    if (configuration.isBlank() || model.provenance().figures().isEmpty()) {
      throw new InputException(
          "%s keeps no %s, so it was not made by 'train'; name a model that was"
              .formatted(file, configuration.isBlank() ? "configuration" : "figures"));
    }
    TrainingConfig config =
        new ConfigReader().read(configuration, "the configuration in " + file, List.of());
    return new KeptTraining(file, ModelFile.id(file), model, config);
  }

  /**
   * Refuses a folder where the results would replace the model.
   *
   * @throws InputException if it is the model's own
   */
  void requireElsewhere(OutputFolder folder) {
    try {
      if (folder.has("model.dladmm") && Files.isSameFile(file, folder.file("model.dladmm"))) {
        throw new InputException(
            "the results would replace " + file + " itself; name another folder with --out");
      }
    } catch (IOException e) {
      throw IoFailures.failed(file, e);
    }
  }

  /**
   * Wires the training as it was, but for what the user says otherwise.
   *
   * @param from what relative paths start from
   * @param dictionary sees to the learning of a dictionary
   * @throws InputException if data are missing, or are not those that the model was trained on
   */
  TrainingRun prepare(Session session, Path from, DictionaryWatch dictionary) {
    if (!Files.isDirectory(from.toAbsolutePath())) {
      throw new InputException(
          "--from " + from + " is not a folder; name the one that the data's paths start from");
    }
    DictionaryWatch first =
        (learning, run) -> {
          require("trained", model.provenance().data().training(), run.data(), run.seed());
          return dictionary.learn(learning, run);
        };
    TrainingRun run = TrainingRun.prepare(session, settings(session), config, from, first);
    try {
      requireData(run);
      return run;
    } catch (RuntimeException e) {
      run.close();
      throw e;
    }
  }

  /** What the user gave as options comes first, then what the model keeps. */
  private Settings settings(Session session) {
    Provenance provenance = model.provenance();
    Map<String, String> settings = new TreeMap<>(provenance.engine().options());
    settings.put(EngineSettings.ENGINE, provenance.engine().id());
    settings.put(EngineSettings.SEED, String.valueOf(provenance.seed()));
    Map<String, String> given = new TreeMap<>();
    for (String name : SETTINGS) {
      session
          .settings()
          .get(name)
          .filter(setting -> setting.origin() == SettingOrigin.EXPLICIT)
          .map(Setting::value)
          .ifPresent(value -> given.put(name, value));
    }
    if (!given.containsKey(EngineSettings.ENGINE)) {
      requireEngine(provenance.engine().id(), session);
    }
    settings.putAll(given);
    return session.settings().explicit(settings);
  }

  private void requireEngine(String id, Session session) {
    List<String> found = session.engines().found().stream().map(FoundEngine::id).toList();
    if (!found.contains(id)) {
      throw new InputException(
          "%s was trained on the engine '%s', which is not among those found: %s; name the jar that has it with --plugin, or another engine with --engine"
              .formatted(file, id, found.isEmpty() ? "none" : String.join(", ", found)));
    }
  }

  private void requireData(TrainingRun run) {
    DataHashes kept = model.provenance().data();
    require("trained", kept.training(), run.job().run().data(), run.job().seed());
    if (!kept.test().isEmpty()) {
      require("measured", kept.test(), run.job().testHash(), run.job().seed());
    }
  }

  private void require(String used, String kept, String data, long seed) {
    if (!data.equals(kept)) {
      throw new InputException(
          "the data are not those that %s was %s on: their SHA-256 is %s, not %s; %s"
              .formatted(file, used, data, kept, cure(seed)));
    }
  }

  private String cure(long seed) {
    if (seed != model.provenance().seed() && config.drawn()) {
      return "the seed %d draws other data than %d, so leave --seed out"
          .formatted(seed, model.provenance().seed());
    }
    return "get back the files it was trained on, name their folder with --from, or use 'train' for a new model";
  }
}

package org.dladmm.cli.denoise;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dladmm.cli.ExitStatus;
import org.dladmm.cli.Session;
import org.dladmm.cli.Subcommand;
import org.dladmm.cli.files.Json;
import org.dladmm.cli.files.OutputFolder;
import org.dladmm.engine.Engine;
import org.dladmm.training.config.TrainingModule;
import org.dladmm.training.image.Denoiser;
import org.dladmm.training.image.Patching;
import org.dladmm.training.image.ReadOut;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dladmm denoise}: images without their salt-and-pepper noise. */
@Command(
    name = "denoise",
    header = "Take salt-and-pepper noise from images, by a network trained for them.",
    customSynopsis = {
      "dladmm denoise [IMAGE...] [--noise RATE | --reference CLEAN]",
      "               [--layers K] [--atoms D] [--patch P] [--epochs N]",
      "               [options] [--save-model M] --out DIR",
      "       dladmm denoise [IMAGE...] [--noise RATE | --reference CLEAN]",
      "               --model M [options] --out DIR"
    },
    description = {
      "",
      "Learns a dictionary and trains a network on patches of the noisy images themselves, without any clean one, and restores "
          + "every image by it: one network for all images that are given. With --model it takes a network that was trained before.",
      "",
      "PNG, JPEG, TIFF, BMP, GIF, PGM and PPM, grey or colour, of any size. An image that cannot be restored is told, and the others are done.",
      "",
      "Examples:",
      "  ./dladmm denoise --out try",
      "  ./dladmm denoise scan.png --stride 4 --save-model m.dladmm --out restored",
      "  ./dladmm denoise photos --model m.dladmm --colour channels --out restored",
      "  ./dladmm denoise photos --noise 0.2 --model m.dladmm --out measured",
      ""
    },
    parameterListHeading = "",
    footerHeading = "%nFiles written to DIR:%n",
    footer = {
      "  NAME.png        each image restored, 8 bits a channel",
      "  NAME-noisy.png  with --noise: the same as it was before",
      "  summary.json    for each image name, size, and PSNR noisy, restored and after",
      "                  every layer, where the clean one is known; what failed, and why",
      "  report.html     the same with pictures side by side, and a plot",
      "  training/       without --model: model.dladmm, and the rest that 'train'",
      "                  writes"
    },
    exitCodeList = {
      "0:every image is restored",
      "1:failed at run time: the training diverged, or the engine cannot be used",
      "2:wrong usage or input; with several images: some could not be restored",
      "130:interrupted with Ctrl-C (143 by SIGTERM); a training under way is kept for --resume, and images that are restored are in DIR"
    })
public final class DenoiseCommand extends Subcommand {
  @Mixin private ImageArguments imageArguments;

  @Option(
      names = "--model",
      paramLabel = "M",
      description = "Restore by this network, and train none.")
  private Optional<Path> model = Optional.empty();

  @Mixin private TrainingArguments trainingArguments;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder for the results; made if it is not there.")
  private String out;

  @Override
  protected Map<String, String> configuration() {
    return model.isPresent() ? Map.of() : plan().config().settings();
  }

  private TrainingPlan plan() {
    return TrainingPlan.of(imageArguments, trainingArguments);
  }

  @Override
  protected int run(Session session) {
    ReadOut readOut = imageArguments.readOut();
    GivenImages images = GivenImages.of(imageArguments, seed(session));
    ResultFiles files = ResultFiles.of(images);
    OutputFolder folder = OutputFolder.planned(out, files.all());
    files.requireElsewhere(folder, images);
    NetworkSource source = source(session);
    Patching patching =
        new Patching(imageArguments.stride().orElse(source.side()), source.meansRemoved());
    patching.requireFits(source.side());
    Failures failures = new Failures(images, session);
    List<Integer> sound = Inspection.of(images, source.side(), failures, session);
    Restoring restoring = new Restoring(session, images, files, folder, failures, source.kept());
    try (ReadyNetwork ready = source.open(session, paths(images, sound));
        Denoiser denoiser = new Denoiser(ready.engine(), ready.network(), patching, readOut)) {
      // results of an earlier run must not be seen beside new images
      List.of(ResultFiles.SUMMARY, ResultFiles.REPORT).forEach(folder::remove);
      List<RestoredImage> restored = restoring.run(denoiser, sound);
      Map<String, Object> setting = setting(session, source, ready, patching);
      DenoiseResult result = new DenoiseResult(setting, restored, failures.all());
      write(session, folder, result, restoring.gallery());
    }
    return failures.all().isEmpty() ? ExitStatus.DONE : ExitStatus.REFUSED;
  }

  private static long seed(Session session) {
    return session.seed().orElse(TrainingModule.DEFAULT_SEED);
  }

  private NetworkSource source(Session session) {
    if (model.isPresent()) {
      trainingArguments.requireNone();
      return KeptNetwork.of(model.get(), session.problems());
    }
    return TrainedNetwork.of(plan(), trainingArguments, Path.of(out));
  }

  private static List<Path> paths(GivenImages images, List<Integer> numbers) {
    return numbers.stream().flatMap(number -> images.file(number).stream()).toList();
  }

  private Map<String, Object> setting(
      Session session, NetworkSource source, ReadyNetwork ready, Patching patching) {
    Engine engine = ready.engine();
    Map<String, Object> setting = new LinkedHashMap<>();
    setting.put("model", source.model().map(Path::toString).orElse(null));
    setting.put("problem", ready.network().problem().name());
    setting.put("parameters", ready.network().problem().parameters());
    setting.put("layers", ready.network().layers());
    setting.put("atoms", ready.network().problem().a().columns());
    setting.put("patch", source.side());
    setting.put("stride", patching.stride());
    setting.put("means", patching.meansRemoved() ? "removed" : "kept");
    setting.put("readOut", imageArguments.readOut().label());
    setting.put("colour", imageArguments.colour().label());
    setting.put("noise", imageArguments.noise().orElse(Double.NaN));
    setting.put("engine", engine.id());
    setting.put("precision", engine.precision().label());
    setting.put("threads", engine.options().threads());
    setting.put("seed", seed(session));
    setting.put("trainingSeconds", ready.trainingSeconds());
    return setting;
  }

  private static void write(
      Session session, OutputFolder folder, DenoiseResult result, Gallery gallery) {
    result.print(session.out());
    DenoiseReport.of(result, gallery).write(folder.file(ResultFiles.REPORT));
    Json.write(folder.file(ResultFiles.SUMMARY), result.summary());
    int count = result.restored().size();
    session
        .out()
        .println(
            "%s, summary.json and report.html are in %s%s"
                .formatted(
                    count == 1 ? result.restored().get(0).result() : count + " restored images",
                    folder,
                    result.failed().isEmpty() ? "" : missing(result.failed().size())));
  }

  private static String missing(int count) {
    return "; %s could not be restored, and summary.json says why"
        .formatted(count == 1 ? "1 image" : count + " images");
  }
}

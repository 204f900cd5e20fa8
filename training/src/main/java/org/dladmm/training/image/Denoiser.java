package org.dladmm.training.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dladmm.engine.Engine;
import org.dladmm.engine.Tensor;
import org.dladmm.matrix.Matrix;
import org.dladmm.network.Network;
import org.dladmm.problem.Problem;
import org.dladmm.program.Workspace;
import org.dladmm.training.InputException;
import org.dladmm.training.measure.Psnr;

/**
 * Restores pictures by a network whose problem is X = AZ + E for square patches:
 *
 * <pre>  x̂ = (PᵀP)⁻¹Pᵀ R(Px) </pre>
 *
 * P cuts a channel into patches that may overlap ({@link PatchGrid}), R are the network's layers
 * and what is read out of them. Every channel is restored on its own.
 *
 * <p>Besides the pictures, memory does not depend on their size: patches go through the layers in
 * batches, and of an average there is never more than a few rows.
 */
public final class Denoiser implements AutoCloseable {
  /** Patches that go through the layers together. */
  private static final int BATCH = 1024;

  private final Network network;
  private final Patching patching;
  private final ReadOut readOut;
  private final int batch;
  private final int side;
  private final Workspace workspace;
  private final Map<String, Tensor> parameters = new HashMap<>();
  private final Map<Recorded, PatchLayers> recorded = new HashMap<>();

  /**
   * A denoiser, which keeps the network on the engine until it is closed.
   *
   * @throws InputException if the network's problem is not one of square patches with B = I, or the
   *     stride does not fit them
   */
  public Denoiser(Engine engine, Network network, Patching patching, ReadOut readOut) {
    this(engine, network, patching, readOut, BATCH);
  }

  Denoiser(Engine engine, Network network, Patching patching, ReadOut readOut, int batch) {
    this.network = network;
    this.patching = patching;
    this.readOut = readOut;
    this.batch = batch;
    side = side(network.problem());
    patching.requireFits(side);
    workspace = new Workspace(engine);
    network.free().forEach((name, value) -> parameters.put(name, workspace.upload(value)));
  }

  /**
   * The side, in pixels, of the patches that a problem is for.
   *
   * @throws InputException if it is not one of square patches with B = I
   */
  public static int side(Problem problem) {
    int rows = problem.a().rows();
    int side = (int) Math.round(Math.sqrt(rows));
    if (side * side != rows) {
      throw new InputException(
          "the model's problem has %d rows, which are no square patches: take a model that was trained on patches, which has 64 rows for patches of 8×8 pixels and 256 for 16×16"
              .formatted(rows));
    }
    if (!problem.b().toMatrix().equals(Matrix.identity(rows))) {
      throw new InputException(
          "the model's problem has a B (%s) that is not the identity: take a model for X = AZ + E"
              .formatted(problem.b().shape()));
    }
    return side;
  }

  /**
   * Restores a picture.
   *
   * @throws InputException if it is smaller than a patch
   */
  public Restoration restore(Picture noisy) {
    ChannelRestorer restorer = restorer(noisy, false);
    Picture picture = restore(restorer, noisy, Optional.empty());
    return new Restoration(picture, OptionalDouble.empty(), new double[0], restorer.seconds());
  }

  /**
   * Restores a picture and measures it after each layer.
   *
   * @param clean the same without noise
   * @throws InputException if the noisy one is smaller than a patch, or the clean one has another
   *     size or other channels
   */
  public Restoration restore(Picture noisy, Picture clean) {
    requireAlike(noisy, clean);
    ChannelRestorer restorer = restorer(noisy, true);
    Picture picture = restore(restorer, noisy, Optional.of(clean));
    long values = (long) noisy.height() * noisy.width() * noisy.channels().size();
    double[] psnr =
        Arrays.stream(restorer.squaredErrors())
            .map(error -> Psnr.decibels(error, values))
            .toArray();
    double before = Psnr.decibels(squaredError(noisy, clean), values);
    return new Restoration(picture, OptionalDouble.of(before), psnr, restorer.seconds());
  }

  private ChannelRestorer restorer(Picture noisy, boolean everyLayer) {
    PatchGrid grid = new PatchGrid(noisy.height(), noisy.width(), side, patching.stride());
    int width = width(grid.count());
    PatchLayers layers =
        recorded.computeIfAbsent(
            new Recorded(width, everyLayer),
            key -> new PatchLayers(network, readOut, width, everyLayer, workspace, parameters));
    return new ChannelRestorer(
        grid, layers, new PatchColumns(grid, width, patching.meansRemoved()));
  }

  /**
   * A batch, or a power of two that is enough: small pictures of all sizes share few recordings.
   */
  private int width(int patches) {
    return patches >= batch ? batch : Math.min(batch, Integer.highestOneBit(2 * patches - 1));
  }

  private static Picture restore(ChannelRestorer restorer, Picture noisy, Optional<Picture> clean) {
    List<Matrix> channels = new ArrayList<>();
    for (int c = 0; c < noisy.channels().size(); c++) {
      int channel = c;
      channels.add(
          restorer.restore(
              noisy.channels().get(c), clean.map(truth -> truth.channels().get(channel))));
    }
    return new Picture(channels);
  }

  private static double squaredError(Picture noisy, Picture clean) {
    double sum = 0;
    for (int c = 0; c < clean.channels().size(); c++) {
      sum += Psnr.squaredError(noisy.channels().get(c), clean.channels().get(c));
    }
    return sum;
  }

  /**
   * Refuses a clean picture that is not that of a noisy one.
   *
   * @throws InputException if it has another size or other channels
   */
  public static void requireAlike(Picture noisy, Picture clean) {
    if (noisy.height() != clean.height()
        || noisy.width() != clean.width()
        || noisy.channels().size() != clean.channels().size()) {
      throw new InputException(
          "the clean picture has %s, but the noisy one %s; give the original of the same picture"
              .formatted(size(clean), size(noisy)));
    }
  }

  private static String size(Picture picture) {
    return "%d×%d pixels %s"
        .formatted(picture.width(), picture.height(), picture.colour() ? "in colour" : "in grey");
  }

  /** Frees what the engine keeps. */
  @Override
  public void close() {
    workspace.close();
  }

  /** What one recording is for: a number of columns, and whether each layer is read out. */
  private record Recorded(int width, boolean everyLayer) {}
}

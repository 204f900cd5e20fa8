package org.dladmm.cli.denoise;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dladmm.cli.Session;

/** Where the network comes from that restores the images. */
interface NetworkSource {
  /** The side of its patches, in pixels. */
  int side();

  /** Whether the mean of a patch is taken away before the layers. */
  boolean meansRemoved();

  /** The file that it is read from, if it is. */
  Optional<Path> model();

  /** Where {@code --model} finds it once it is ready. */
  Path kept();

  /**
   * The network on an engine.
   *
   * @param images what is to be restored; none for the embedded picture
   */
  ReadyNetwork open(Session session, List<Path> images);
}

package org.dladmm.peer.libtorch;

import java.io.IOException;
import org.bytedeco.javacpp.Loader;

/** The native libraries, which travel in a jar. */
final class Natives {
  private Natives() {}

  /**
   * Unpacks all of them before the first is loaded. JavaCPP unpacks one at a time; the first needs
   * the second, and where the system has a libtorch of its own, as Python's, it would get that one,
   * which is another version, and end the process.
   */
  static void unpack() throws IOException {
    Loader.cacheResources("/org/bytedeco/pytorch/" + Loader.getPlatform() + "/");
  }
}

package org.dladmm.cli.denoise;

import java.util.ArrayList;
import java.util.List;
import org.dladmm.cli.report.Report;
import org.dladmm.cli.report.ShownPicture;
import org.dladmm.training.image.Picture;
import org.dladmm.training.image.PictureSet.Noisy;
import org.dladmm.training.image.Preview;

/** The first of the pictures, each noisy, restored and clean side by side, and a detail of them. */
final class Gallery {
  private static final int MOST = 20;
  private static final int LONGEST_SIDE = 400;
  private static final int DETAIL = 60;
  private static final int FACTOR = 5;

  private final List<Shown> shown = new ArrayList<>();
  private int given;

  /** A picture in all its states. */
  private record Shown(String name, List<ShownPicture> whole, List<ShownPicture> details) {}

  /** Keeps small pictures of an image, if there are not enough yet. */
  void add(RestoredImage image, Noisy noisy, Picture restored) {
    given++;
    if (shown.size() < MOST) {
      Shown pictures = new Shown(image.name(), new ArrayList<>(), new ArrayList<>());
      add(pictures, "noisy", image.psnrNoisy(), noisy.noisy());
      add(pictures, "restored", image.psnr(), restored);
      noisy.clean().ifPresent(clean -> add(pictures, "clean", Double.NaN, clean));
      shown.add(pictures);
    }
  }

  private static void add(Shown pictures, String caption, double psnr, Picture picture) {
    String ratio = Double.isNaN(psnr) ? "" : ", %.2f dB".formatted(psnr);
    pictures.whole().add(new ShownPicture(caption + ratio, Preview.scaled(picture, LONGEST_SIDE)));
    int top = (picture.height() - DETAIL) / 2;
    int left = (picture.width() - DETAIL) / 2;
    pictures
        .details()
        .add(
            new ShownPicture(
                caption + ", from the middle", Preview.detail(picture, top, left, DETAIL, FACTOR)));
  }

  /** Adds them to a report. */
  void addTo(Report report) {
    for (Shown pictures : shown) {
      report.heading(pictures.name()).pictures(pictures.whole()).pictures(pictures.details());
    }
    if (given > shown.size()) {
      report.paragraph(
          "These are the first %d of %d images; the others are beside this report."
              .formatted(shown.size(), given));
    }
  }
}

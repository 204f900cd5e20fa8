package org.dladmm.training.image;

import java.util.List;
import org.dladmm.matrix.Matrix;

/**
 * An image: one channel for grey, three (red, green, blue) for colour, each a height×width matrix
 * with values in [0, 1].
 */
public record Picture(List<Matrix> channels) {
  private static final double[] LUMA = {0.299, 0.587, 0.114};

  public Picture {
    channels = List.copyOf(channels);
    if (channels.size() != 1 && channels.size() != LUMA.length) {
      throw new IllegalArgumentException("a picture has 1 channel or 3, not " + channels.size());
    }
    for (Matrix channel : channels) {
      if (!channel.shape().equals(channels.get(0).shape())) {
        throw new IllegalArgumentException(
            "the channels of a picture are of one size, not "
                + channels.get(0).shape()
                + " and "
                + channel.shape());
      }
    }
  }

  public static Picture grey(Matrix values) {
    return new Picture(List.of(values));
  }

  public int height() {
    return channels.get(0).rows();
  }

  public int width() {
    return channels.get(0).columns();
  }

  public boolean colour() {
    return channels.size() > 1;
  }

  private double luma(int index) {
    double red = channels.get(0).values()[index];
    double sum = 0;
    boolean grey = true;
    for (int c = 0; c < LUMA.length; c++) {
      double value = channels.get(c).values()[index];
      sum += LUMA[c] * value;
      grey &= value == red;
    }
    // white stays exactly white, which the rounded weights would not make it
    return grey ? red : sum;
  }

  /** Brightness: grey as it is, colour as 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601). */
  public Matrix luma() {
    if (!colour()) {
      return channels.get(0);
    }
    Matrix luma = Matrix.zeros(height(), width());
    for (int k = 0; k < luma.values().length; k++) {
      luma.values()[k] = luma(k);
    }
    return luma;
  }
}

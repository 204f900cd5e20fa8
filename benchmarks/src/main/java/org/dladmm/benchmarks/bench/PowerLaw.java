package org.dladmm.benchmarks.bench;

import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * y ≈ c·x^p, fitted by least squares of log y by log x.
 *
 * @param exponent p, over all points
 * @param atTheEnd p from the largest two x alone, where what does not grow weighs least
 * @param fit R²: the part of the variance of log y that the line explains
 */
public record PowerLaw(double exponent, double atTheEnd, double fit) {
  /**
   * The law through points.
   *
   * @param x two or more, ascending and above 0
   * @param y as many, above 0
   */
  public static PowerLaw through(double[] x, double[] y) {
    if (x.length < 2 || x.length != y.length) {
      throw new IllegalArgumentException(
          "a power law needs two or more points, each with x and y, not "
              + x.length
              + " x and "
              + y.length
              + " y");
    }
    SimpleRegression all = regression(x, y, 0);
    return new PowerLaw(
        all.getSlope(), regression(x, y, x.length - 2).getSlope(), all.getRSquare());
  }

  private static SimpleRegression regression(double[] x, double[] y, int from) {
    SimpleRegression regression = new SimpleRegression();
    for (int k = from; k < x.length; k++) {
      regression.addData(Math.log(x[k]), Math.log(y[k]));
    }
    return regression;
  }
}

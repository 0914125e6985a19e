package org.khorgos.evaluate;

/** Right, wrongly claimed and missed; the figures are 0 where there is nothing to divide by. */
public record Count(int right, int wrong, int missed) {

  static final Count NONE = new Count(0, 0, 0);

  Count plus(Count other) {
    return new Count(right + other.right, wrong + other.wrong, missed + other.missed);
  }

  /** Of what was claimed, the share that is right; 0 to 1. */
  public double precision() {
    return ratio(right, right + wrong);
  }

  /** Of what is there, the share that was found; 0 to 1. */
  public double recall() {
    return ratio(right, right + missed);
  }

  /** The harmonic mean of both; 0 to 1. */
  public double f1() {
    return ratio(2 * right, 2 * right + wrong + missed);
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}

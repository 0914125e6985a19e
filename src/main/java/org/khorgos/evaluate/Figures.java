package org.khorgos.evaluate;

/**
 * What was counted over a set of articles.
 *
 * @param n articles
 * @param languageRight articles whose language was found
 */
public record Figures(
    int n, Count relevance, Count pairs, Count topics, Count amounts, int languageRight) {

  static final Figures NONE = new Figures(0, Count.NONE, Count.NONE, Count.NONE, Count.NONE, 0);

  Figures plus(Figures other) {
    return new Figures(
        n + other.n,
        relevance.plus(other.relevance),
        pairs.plus(other.pairs),
        topics.plus(other.topics),
        amounts.plus(other.amounts),
        languageRight + other.languageRight);
  }

  /** 0 to 1. */
  public double languageAccuracy() {
    return n == 0 ? 0 : (double) languageRight / n;
  }
}

package org.khorgos.article;

import java.util.List;

/**
 * Whether a text makes a real statement on the relation.
 *
 * @param score 0 to 1
 * @param threshold the score from which on a text is relevant
 * @param reasons what the score is made of, the weightiest first
 */
public record Relevance(double score, boolean relevant, double threshold, List<Reason> reasons) {

  /**
   * A part of the score.
   *
   * @param weight what it adds, or takes where negative
   * @param text what a person should read: never empty
   */
  public record Reason(String rule, double weight, String text, List<Evidence> evidence) {}
}

package org.khorgos.embedded;

import java.math.BigDecimal;
import java.util.List;

import org.khorgos.article.Pair;

/**
 * What should become of a sample. Labelled by hand and independent of the ruleset.
 *
 * @param of the name of the sample it repeats or revises; null for other kinds
 * @param language the tag to be found, as in {@link org.khorgos.article.Language}; null for what
 *     can't be read
 * @param topics codes, the order means nothing
 */
public record Expectation(
    Kind kind,
    String of,
    String language,
    List<Pair.Code> pairs,
    List<String> topics,
    List<Sum> amounts) {

  /** What a subscriber sees of the record. */
  public enum Kind {
    /** An enriched event, and it is relevant. */
    ENRICHED,
    /** An article, but not on the relation. */
    IRRELEVANT,
    /** Nothing: it was there before. */
    DUPLICATE,
    /** An enriched event with a higher revision. */
    REVISION,
    /** A dead letter. */
    DEAD_LETTER
  }

  /** A sum of money, in units of the currency, and the pairs it is said of. */
  public record Sum(BigDecimal value, String currency, List<Pair.Code> about) {}
}

package org.khorgos.article;

import java.util.List;

/**
 * All that is claimed of an article. Pairs, topics and amounts are empty where it is not relevant.
 *
 * @param ruleset the rules that made it
 */
public record Tagging(
    Relevance relevance,
    List<Pair> pairs,
    List<Topic> topics,
    List<Entity> entities,
    List<Amount> amounts,
    Ruleset ruleset) {

  /** The name of a ruleset: its version, and the SHA-256 of its files in lower-case hexadecimal. */
  public record Ruleset(String version, String sha256) {}
}

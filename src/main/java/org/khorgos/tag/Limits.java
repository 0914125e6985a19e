package org.khorgos.tag;

import java.util.Map;

import org.khorgos.ruleset.Ruleset;

/**
 * The limits of a ruleset.
 *
 * @param pair the probability from which on a pair is claimed
 * @param sentence the share of the relation from which on a sentence's topics count
 * @param topic the score from which on a topic is claimed
 * @param topicShare ... and its share of the best topic's score
 * @param hint what a hint counts beside a topic's word
 * @param title what a word in the title counts beside one in the body
 * @param next the share of a sentence that follows a likely statement
 * @param rest the share of other sentences of a text about the relation
 * @param sum the share of the relation from which on a sentence's sums count
 */
record Limits(
    double pair,
    double sentence,
    double topic,
    double topicShare,
    double hint,
    double title,
    double next,
    double rest,
    double sum) {

  static Limits of(Ruleset rules) {
    Map<String, Double> of = rules.limits();
    return new Limits(
        of.getOrDefault("pair", 0.4),
        of.getOrDefault("sentence", 0.25),
        of.getOrDefault("topic", 0.6),
        of.getOrDefault("topic-share", 0.35),
        of.getOrDefault("hint", 0.4),
        of.getOrDefault("title", 1.5),
        of.getOrDefault("next", 0.5),
        of.getOrDefault("rest", 0.3),
        of.getOrDefault("sum", 0.3));
  }
}

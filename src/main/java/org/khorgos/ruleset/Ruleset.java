package org.khorgos.ruleset;

import java.util.List;
import java.util.Map;

import org.khorgos.article.Tagging;

/**
 * A ruleset as written, immutable.
 *
 * @param threshold the score from which on a text is relevant, 0 to 1
 * @param weights what each kind of statement adds, 0 to 1
 * @param names states, people, companies, formats
 * @param topics the topics with the words that speak of them
 * @param cues words of interaction that belong to no topic
 * @param anaphora words for both sides together
 * @param others states of neither side: five of any in a sentence make it a list
 * @param traps what looks like a name and is none; a trap masks what it covers
 */
public record Ruleset(
    Tagging.Ruleset id,
    double threshold,
    Map<String, Double> weights,
    List<Name> names,
    List<TopicRule> topics,
    List<String> cues,
    List<String> anaphora,
    List<String> others,
    List<String> traps) {

  /**
   * A name.
   *
   * @param side {@code CN}; a Central Asian state; {@code CA}; several joined by a plus for
   *     compounds such as 中哈; or null for who belongs to neither
   * @param weak true where the name proves no relation (a city, a format) without a stronger one
   */
  public record Name(
      String id, String name, String type, String side, boolean weak, List<String> forms) {

    public Name {
      forms = List.copyOf(forms);
    }
  }

  /** A topic and its words. */
  public record TopicRule(String code, String label, String mediaTopic, List<String> forms) {

    public TopicRule {
      forms = List.copyOf(forms);
    }
  }

  /** The weight of that name. */
  public double weight(String name) {
    return weights.get(name);
  }
}

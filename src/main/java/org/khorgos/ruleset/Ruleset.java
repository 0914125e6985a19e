package org.khorgos.ruleset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.khorgos.article.Tagging;

/**
 * A ruleset as written, immutable and checked: every name in a language is an entity, every topic
 * has a label.
 *
 * @param threshold the score from which on a text is relevant, 0 to 1
 * @param weights by feature; what a feature means is {@code tag}'s business
 * @param limits by name, likewise
 * @param reviewed when the terms of office were last read
 */
public record Ruleset(
    Tagging.Ruleset id,
    double threshold,
    Map<String, Double> weights,
    Map<String, Double> limits,
    LocalDate reviewed,
    List<Named> entities,
    List<TopicRule> topics,
    List<Language> languages) {

  /** The same forms with other weights and limits. */
  public Ruleset with(Map<String, Double> otherWeights, Map<String, Double> otherLimits) {
    return new Ruleset(
        id, threshold, otherWeights, otherLimits, reviewed, entities, topics, languages);
  }

  /**
   * Somebody or something known by name.
   *
   * @param key what language files call it
   * @param id {@code Q…} where confirmed, else {@code khorgos:…}
   * @param needs true for an abbreviation that may mean others: it counts only where another name
   *     of its Central Asian side stands in the text
   * @param type as published, or {@code group} for many under one key, which is never published
   */
  public record Named(
      String key,
      String id,
      String name,
      String type,
      Set<Side> sides,
      Role role,
      boolean needs,
      List<Term> terms) {

    /** True where no term is known, or one holds on that day. */
    public boolean isInOffice(LocalDate day) {
      return terms.isEmpty() || terms.stream().anyMatch(term -> term.holds(day));
    }

    public boolean isPublished() {
      return !type.equals("group");
    }
  }

  /**
   * A term of office, half-open.
   *
   * @param to null for who is in office
   */
  public record Term(String office, LocalDate from, LocalDate to) {

    public boolean holds(LocalDate day) {
      return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
  }

  /** A topic as published. */
  public record TopicRule(String code, String label, String mediaTopic) {}

  /**
   * The forms of one language; what a form may hold is documented in docs/rules.md.
   *
   * @param tag BCP 47; {@code mul} holds for all languages
   * @param home the state whose press writes in this language, or null
   * @param names by entity key
   * @param topics by topic code: words that speak of it by themselves
   * @param hints by topic code: words that lean to it
   * @param scales by what a number is multiplied with
   * @param currencies by ISO 4217 code
   */
  public record Language(
      String tag,
      Side home,
      List<String> inflections,
      Map<String, List<String>> names,
      Map<String, List<String>> topics,
      Map<String, List<String>> hints,
      Map<Cue, List<String>> words,
      Map<BigDecimal, List<String>> scales,
      Map<String, List<String>> currencies) {

    /** True where the forms count in a text of that language. */
    public boolean holdsFor(String text) {
      return tag.equals("mul")
          || text.equals("und")
          || text.equals(tag)
          || text.startsWith(tag + "-");
    }
  }
}

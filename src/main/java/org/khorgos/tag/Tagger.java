package org.khorgos.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.khorgos.article.Article;
import org.khorgos.article.Relevance;
import org.khorgos.article.Tagging;
import org.khorgos.article.Topic;
import org.khorgos.ruleset.Ruleset;

/** Tags articles with one ruleset. Safe for use by many threads. */
public final class Tagger {

  /** Statements less likely than this are not worth a reader's time. */
  private static final double WORTH_A_WORD = 0.05;

  private static final int MAX_REASONS = 10;

  /** Texts with this topic mostly tell of one undertaking. */
  private static final String UNDERTAKINGS = "investment";

  /** Texts with this topic mostly give account of sums of several sides. */
  private static final String ACCOUNTS = "finance";

  private final Ruleset rules;
  private final Lexicon lexicon;
  private final Weights weights;
  private final Limits limits;

  public Tagger(Ruleset rules) {
    this(rules, Lexicon.of(rules));
  }

  private Tagger(Ruleset rules, Lexicon lexicon) {
    this.rules = rules;
    this.lexicon = lexicon;
    this.weights = Weights.of(rules);
    this.limits = Limits.of(rules);
  }

  /** The same forms with other weights and limits: forms are compiled once. */
  public Tagger with(Ruleset other) {
    return new Tagger(other, lexicon);
  }

  /** Version and hash of the rules. */
  public Tagging.Ruleset ruleset() {
    return rules.id();
  }

  /** Compiles the forms of the languages the other has met, so that no article waits for it. */
  public void prepare(Tagger other) {
    other.lexicon.met().forEach(lexicon::automaton);
  }

  /** What can be claimed of an article, with its evidence. */
  public Tagging tag(Article article) {
    Reading reading = Reading.of(article, rules, lexicon);
    List<Statement> statements = weights.score(StatementFinder.find(reading));
    Relevance relevance = relevance(article, statements);
    if (!relevance.relevant()) {
      return new Tagging(
          relevance,
          List.of(),
          List.of(),
          Claims.entities(article, reading.sentences(), rules.reviewed()),
          List.of(),
          rules.id());
    }
    Scope scope = Scope.of(reading, statements, limits.next(), limits.rest());
    List<Topic> topics = Topics.of(article, reading, scope, rules, limits);
    return new Tagging(
        relevance,
        Claims.pairs(reading, statements, limits.pair()),
        topics,
        Claims.entities(article, reading.sentences(), rules.reviewed()),
        Sums.of(article, reading, statements, scope, genre(topics), limits.sum()),
        rules.id());
  }

  private static Sums.Genre genre(List<Topic> topics) {
    Sums.Genre genre = Sums.Genre.REPORT;
    for (Topic topic : topics) {
      if (topic.code().equals(UNDERTAKINGS)) {
        return Sums.Genre.UNDERTAKING;
      }
      genre = topic.code().equals(ACCOUNTS) ? Sums.Genre.ACCOUNT : genre;
    }
    return genre;
  }

  private Relevance relevance(Article article, List<Statement> statements) {
    double score = Weights.relevance(statements);
    List<Relevance.Reason> reasons = new ArrayList<>();
    for (Statement statement : Weights.strongest(statements, MAX_REASONS)) {
      if (statement.probability() >= WORTH_A_WORD) {
        reasons.add(reason(article, statement));
      }
    }
    return new Relevance(
        score, score >= rules.threshold(), rules.threshold(), List.copyOf(reasons));
  }

  private Relevance.Reason reason(Article article, Statement statement) {
    return new Relevance.Reason(
        "statement",
        statement.probability(),
        weights.reason(statement),
        Claims.evidence(article, statement.proof(), "statement"));
  }

  /** The arithmetic behind the score, a line a statement, the likeliest first. */
  public List<String> arithmetic(Article article) {
    Reading reading = Reading.of(article, rules, lexicon);
    List<Statement> statements = weights.score(StatementFinder.find(reading));
    return Weights.strongest(statements, MAX_REASONS).stream()
        .map(
            s ->
                String.format(
                    Locale.ROOT,
                    "%.3f sentence %d, %s",
                    s.probability(),
                    s.sentence().number(),
                    weights.arithmetic(s)))
        .toList();
  }

  /**
   * The names of the features of each sentence that may link the two sides: what weights are fitted
   * to.
   */
  public List<Set<String>> features(Article article) {
    List<Set<String>> features = new ArrayList<>();
    for (Statement statement : StatementFinder.find(Reading.of(article, rules, lexicon))) {
      features.add(statement.features().stream().map(Feature::key).collect(Collectors.toSet()));
    }
    return features;
  }

  /** Of each feature: 1 where it can only speak for a relation, -1 where only against, else 0. */
  public static Map<String, Integer> signs() {
    return Arrays.stream(Feature.values()).collect(Collectors.toMap(Feature::key, Feature::sign));
  }
}

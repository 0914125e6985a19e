package org.khorgos.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.khorgos.article.Amount;
import org.khorgos.article.Article;
import org.khorgos.article.Entity;
import org.khorgos.article.Evidence;
import org.khorgos.article.Field;
import org.khorgos.article.Pair;
import org.khorgos.article.Relevance;
import org.khorgos.article.Tagging;
import org.khorgos.article.Topic;
import org.khorgos.ruleset.Ruleset;

/** Tags articles by a ruleset. Safe for many threads; the same article gives the same tagging. */
public final class Tagger {

  /** Of the topics of a text, so many at most; the guide to the labels says one to four. */
  private static final int MAX_TOPICS = 4;

  /** So much evidence a claim at most: a reader wants proof, not a concordance. */
  private static final int MAX_EVIDENCE = 6;

  /** What a sentence that only goes on with a statement adds to the score of its pairs. */
  private static final double GOES_ON = 0.3;

  private final Ruleset rules;
  private final Matcher matcher;
  private final Statements statements;

  public Tagger(Ruleset rules) {
    this.rules = rules;
    this.matcher = new Matcher(new Lexicon(rules));
    this.statements = new Statements(rules);
  }

  /** What can be claimed of an article, with its evidence. */
  public Tagging tag(Article article) {
    List<Sentence> sentences = new ArrayList<>(sentences(article, Field.TITLE));
    sentences.addAll(sentences(article, Field.BODY));
    List<Statement> found = statements.in(sentences);
    Relevance relevance = relevance(article, found);
    List<Entity> entities = entities(sentences);
    if (!relevance.relevant()) {
      return new Tagging(relevance, List.of(), List.of(), entities, List.of(), rules.id());
    }
    return new Tagging(
        relevance,
        pairs(article, found),
        topics(article, found),
        entities,
        amounts(article, found),
        rules.id());
  }

  private List<Sentence> sentences(Article article, Field field) {
    String text = article.text(field);
    char[] folded = Fold.text(text);
    int from = field == Field.BODY ? Dateline.end(text) : 0;
    List<Mention> mentions =
        matcher.find(field, text, folded).stream().filter(m -> m.start() >= from).toList();
    return Sentence.split(field, folded, mentions);
  }

  private Relevance relevance(Article article, List<Statement> found) {
    double rest = 1;
    List<Relevance.Reason> reasons = new ArrayList<>();
    for (Statement statement : found) {
      if (statement.weight() > 0) {
        rest *= 1 - statement.weight();
        reasons.add(reason(article, statement));
      }
    }
    reasons.sort(Comparator.comparingDouble((Relevance.Reason r) -> -r.weight()));
    double score = Math.min(1, 1 - rest);
    return new Relevance(
        score, score >= rules.threshold(), rules.threshold(), List.copyOf(reasons));
  }

  private static Relevance.Reason reason(Article article, Statement statement) {
    return new Relevance.Reason(
        statement.rule(),
        statement.weight(),
        statement.why(),
        evidence(article, statement.proof(), statement.rule()));
  }

  private static List<Evidence> evidence(Article article, List<Mention> proof, String rule) {
    return proof.stream()
        .distinct()
        .limit(MAX_EVIDENCE)
        .map(mention -> mention.evidence(article, rule))
        .toList();
  }

  private static List<Pair> pairs(Article article, List<Statement> found) {
    List<Pair> pairs = new ArrayList<>();
    for (Pair.Code code : Pair.Code.values()) {
      double rest = 1;
      List<Mention> proof = new ArrayList<>();
      for (Statement statement : found) {
        if (statement.pairs().contains(code)) {
          rest *= 1 - Math.max(statement.weight(), GOES_ON);
          proof.addAll(statement.proofOf(code));
        }
      }
      if (!proof.isEmpty()) {
        pairs.add(new Pair(code, 1 - rest, evidence(article, proof, "pair." + code.label())));
      }
    }
    return List.copyOf(pairs);
  }

  private static List<Topic> topics(Article article, List<Statement> found) {
    Map<Ruleset.TopicRule, List<Mention>> mentions = new LinkedHashMap<>();
    for (Statement statement : found) {
      for (Mention mention : statement.sentence().mentions()) {
        for (Lexicon.Sense sense : mention.senses()) {
          if (sense.topic() != null) {
            mentions.computeIfAbsent(sense.topic(), t -> new ArrayList<>()).add(mention);
          }
        }
      }
    }
    return mentions.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
        .limit(MAX_TOPICS)
        .map(e -> topic(article, e.getKey(), e.getValue()))
        .toList();
  }

  private static Topic topic(Article article, Ruleset.TopicRule rule, List<Mention> mentions) {
    return new Topic(
        rule.code(),
        rule.label(),
        rule.mediaTopic(),
        1 - Math.pow(0.5, mentions.size()),
        evidence(article, mentions, "topic." + rule.code()));
  }

  private static List<Amount> amounts(Article article, List<Statement> found) {
    List<Amount> amounts = new ArrayList<>();
    String kind = Amounts.OTHER;
    for (Statement statement : found) {
      kind = Amounts.kind(statement, kind);
      for (Amount amount : Amounts.of(article, statement, kind)) {
        boolean known =
            amounts.stream()
                .anyMatch(
                    a ->
                        a.currency().equals(amount.currency())
                            && a.value().compareTo(amount.value()) == 0
                            && a.about().equals(amount.about()));
        if (!known) {
          amounts.add(amount);
        }
      }
    }
    return List.copyOf(amounts);
  }

  private static List<Entity> entities(List<Sentence> sentences) {
    Map<Ruleset.Name, List<Entity.Mention>> found = new LinkedHashMap<>();
    for (Sentence sentence : sentences) {
      for (Mention m : sentence.mentions()) {
        for (Lexicon.Sense sense : m.senses()) {
          if (sense.name() != null && sense.name().id() != null) {
            found
                .computeIfAbsent(sense.name(), n -> new ArrayList<>())
                .add(new Entity.Mention(m.field(), m.start(), m.end()));
          }
        }
      }
    }
    return found.entrySet().stream().map(e -> entity(e.getKey(), e.getValue())).toList();
  }

  private static Entity entity(Ruleset.Name name, List<Entity.Mention> mentions) {
    return new Entity(name.id(), name.name(), name.type(), name.side(), List.copyOf(mentions));
  }
}

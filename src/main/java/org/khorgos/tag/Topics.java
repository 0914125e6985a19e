package org.khorgos.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.khorgos.article.Article;
import org.khorgos.article.Field;
import org.khorgos.article.Topic;
import org.khorgos.ruleset.Role;
import org.khorgos.ruleset.Ruleset;
import org.khorgos.ruleset.Side;

/**
 * The topics of the statements: words of a topic count as much as their sentence belongs to the
 * relation; what is weak beside the strongest is left out.
 */
final class Topics {

  private static final int MOST = 4;

  /** Words of one topic in one sentence count up to this. */
  private static final double MOST_IN_SENTENCE = 1.5;

  private static final String LEADERS = "diplomacy";

  private final Ruleset rules;
  private final int leadersTopic;
  private final double[] scores;

  /** The scores of the sentence at hand. */
  private final double[] here;

  private final List<List<Mention>> proof = new ArrayList<>();

  private Topics(Ruleset rules) {
    this.rules = rules;
    this.scores = new double[rules.topics().size()];
    this.here = new double[scores.length];
    int leaders = -1;
    for (int i = 0; i < rules.topics().size(); i++) {
      proof.add(new ArrayList<>());
      leaders = rules.topics().get(i).code().equals(LEADERS) ? i : leaders;
    }
    this.leadersTopic = leaders;
  }

  static List<Topic> of(
      Article article, Reading reading, Scope scope, Ruleset rules, Limits limits) {
    Topics topics = new Topics(rules);
    for (Sentence sentence : reading.sentences()) {
      double share = scope.share(sentence);
      if (share >= limits.sentence()) {
        topics.add(
            sentence, share * (sentence.field() == Field.TITLE ? limits.title() : 1), limits);
      }
    }
    return topics.claimed(article, limits);
  }

  private void add(Sentence sentence, double share, Limits limits) {
    Arrays.fill(here, 0);
    if (sentence.has(Kind.TOPIC) || sentence.has(Kind.HINT)) {
      words(sentence, limits);
    }
    leaders(sentence, limits);
    for (int i = 0; i < here.length; i++) {
      scores[i] += share * Math.min(MOST_IN_SENTENCE, here[i]);
    }
  }

  private void words(Sentence sentence, Limits limits) {
    for (Mention mention : sentence.mentions()) {
      for (Sense sense : mention.senses()) {
        if (sense.topic() >= 0) {
          here[sense.topic()] += sense.is(Kind.TOPIC) ? 1 : limits.hint();
          proof.get(sense.topic()).add(mention);
        }
      }
    }
  }

  /** Leaders of both sides in one sentence are diplomacy by themselves; one leader leans to it. */
  private void leaders(Sentence sentence, Limits limits) {
    if (leadersTopic < 0 || !sentence.has(Kind.NAME)) {
      return;
    }
    boolean china = false;
    boolean partner = false;
    for (Mention mention : sentence.mentions()) {
      if (mention.has(Role.LEADER)) {
        china |= mention.isOf(Side.CN);
        partner |= mention.isCentralAsian();
        proof.get(leadersTopic).add(mention);
      }
    }
    here[leadersTopic] += china && partner ? 1 : china || partner ? limits.hint() : 0;
  }

  private List<Topic> claimed(Article article, Limits limits) {
    double best = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.log1p(scores[i]);
      best = Math.max(best, scores[i]);
    }
    double least = Math.min(best, Math.max(limits.topic(), limits.topicShare() * best));
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > 0 && scores[i] >= least) {
        topics.add(topic(article, i));
      }
    }
    topics.sort(Comparator.comparingDouble(topic -> -topic.score()));
    return List.copyOf(topics.subList(0, Math.min(MOST, topics.size())));
  }

  private Topic topic(Article article, int i) {
    Ruleset.TopicRule rule = rules.topics().get(i);
    return new Topic(
        rule.code(),
        rule.label(),
        rule.mediaTopic(),
        1 - Math.exp(-scores[i]),
        Claims.evidence(article, proof.get(i), "topic." + rule.code()));
  }
}

package org.khorgos.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

import org.khorgos.ruleset.Ruleset;

/**
 * What each feature adds to the log-odds of a statement, and how statements make a text relevant.
 *
 * <p>A statement's probability is the logistic function of the sum of its features' weights. A text
 * is relevant if at least one statement is (noisy-or); only the {@link #STRONGEST} count, so that a
 * long text does not become relevant by many poor ones.
 */
final class Weights {

  /** Statements of a text that count. */
  static final int STRONGEST = 5;

  private static final int MAX_REASONS = 4;

  private static final Comparator<Statement> BY_PROBABILITY =
      (a, b) -> Double.compare(b.probability(), a.probability());

  /** How far a row of sums is to be believed beside the sentence it follows. */
  private static final double ROW = 0.95;

  private final double[] weights = new double[Feature.values().length];

  /** Those that speak for a relation, the weightiest first. */
  private final List<Feature> supporting;

  Weights(Map<String, Double> byKey) {
    for (Feature feature : Feature.values()) {
      weights[feature.ordinal()] = byKey.getOrDefault(feature.key(), 0.0);
    }
    supporting =
        Arrays.stream(Feature.values())
            .filter(feature -> weights[feature.ordinal()] > 0)
            .sorted(Comparator.comparingDouble(feature -> -weights[feature.ordinal()]))
            .toList();
  }

  static Weights of(Ruleset rules) {
    return new Weights(rules.weights());
  }

  double logOdds(EnumSet<Feature> features) {
    double sum = 0;
    for (Feature feature : features) {
      sum += weights[feature.ordinal()];
    }
    return sum;
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /**
   * Scores the statements of a text, in its order. A row of states with their sums is what the
   * sentence before it is.
   */
  List<Statement> score(List<Statement> statements) {
    List<Statement> scored = new ArrayList<>();
    Statement before = null;
    for (Statement statement : statements) {
      double score = probability(logOdds(statement.features()));
      if (statement.features().contains(Feature.MONEY_ROWS)
          && before != null
          && before.sentence().number() == statement.sentence().number() - 1) {
        score = Math.max(score, ROW * before.probability());
      }
      before = statement.scored(score);
      scored.add(before);
    }
    return scored;
  }

  /** 0 to 1. */
  static double relevance(List<Statement> statements) {
    double rest = 1;
    for (Statement statement : strongest(statements)) {
      rest *= 1 - statement.probability();
    }
    return 1 - rest;
  }

  static List<Statement> strongest(List<Statement> statements) {
    return strongest(statements, STRONGEST);
  }

  /** The likeliest first; of those as likely the first in the text. */
  static List<Statement> strongest(List<Statement> statements, int most) {
    if (statements.size() <= 1) {
      return statements;
    }
    List<Statement> sorted = new ArrayList<>(statements);
    sorted.sort(BY_PROBABILITY);
    return sorted.subList(0, Math.min(most, sorted.size()));
  }

  /** The arithmetic of one statement: "+3.2 log-odds: one word for both sides +2.10, …". */
  String arithmetic(Statement statement) {
    Map<Feature, Double> parts = new EnumMap<>(Feature.class);
    for (Feature feature : statement.features()) {
      parts.put(feature, weights[feature.ordinal()]);
    }
    String sum =
        parts.entrySet().stream()
            .filter(e -> e.getValue() != 0)
            .sorted(Comparator.comparingDouble(e -> -Math.abs(e.getValue())))
            .map(e -> String.format(Locale.ROOT, "%s %+.2f", e.getKey().text(), e.getValue()))
            .collect(Collectors.joining(", "));
    return String.format(Locale.ROOT, "%+.2f log-odds: %s", logOdds(statement.features()), sum);
  }

  /** The same for a subscriber: what spoke for it most, without figures. */
  String reason(Statement statement) {
    StringJoiner reason = new StringJoiner(", ").setEmptyValue(Feature.BIAS.text());
    int said = 0;
    for (int i = 0; i < supporting.size() && said < MAX_REASONS; i++) {
      if (statement.features().contains(supporting.get(i))) {
        reason.add(supporting.get(i).text());
        said++;
      }
    }
    return reason.toString();
  }
}

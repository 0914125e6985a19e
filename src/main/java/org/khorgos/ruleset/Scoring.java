package org.khorgos.ruleset;

import java.util.Set;

/**
 * The names of the weights and limits a ruleset may set. What they do is the business of {@code
 * tag}, which this package must not know; a test there keeps the two in step.
 */
public final class Scoring {

  public static final Set<String> WEIGHTS =
      Set.of(
          "act",
          "act-between",
          "acts",
          "alone",
          "bias",
          "both",
          "ca-border",
          "ca-capital",
          "ca-city",
          "ca-company",
          "ca-far",
          "ca-format",
          "ca-home",
          "ca-language",
          "ca-leader",
          "ca-money",
          "ca-near",
          "ca-next-paragraph",
          "ca-people",
          "ca-region",
          "ca-state",
          "ca-title",
          "cn-capital",
          "cn-city",
          "cn-company",
          "cn-format",
          "cn-home",
          "cn-leader",
          "cn-near",
          "cn-state",
          "cn-weak",
          "contrast",
          "doc-ca",
          "doc-cn",
          "doc-sport",
          "far",
          "firm",
          "foreign",
          "home-strong",
          "home-word",
          "joined",
          "lead",
          "list",
          "long-list",
          "long-sentence",
          "money",
          "money-rows",
          "near",
          "no-cue",
          "other",
          "others",
          "parallel",
          "past",
          "project",
          "same-clause",
          "sport",
          "tight",
          "title",
          "title-ca",
          "title-cn",
          "topic",
          "topics");

  public static final Set<String> LIMITS =
      Set.of("hint", "next", "pair", "rest", "sentence", "sum", "title", "topic", "topic-share");

  private Scoring() {}
}

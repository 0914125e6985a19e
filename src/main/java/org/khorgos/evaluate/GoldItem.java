package org.khorgos.evaluate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A labelled article: one line of a gold file. Unknown fields are ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record GoldItem(String id, Text article, Labels expected) {

  /** The article as it would come in; all but the body may be null. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Text(String title, String body, String date, String language) {}

  /**
   * What a tagger should say.
   *
   * @param topicsOpen true where the topics are only those that must be found (a case), so that
   *     others are not wrong
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Labels(
      boolean relevant,
      boolean secondary,
      boolean borderline,
      Set<String> pairs,
      Set<String> topics,
      List<Sum> amounts,
      String lang,
      boolean topicsOpen) {

    public Labels {
      pairs = pairs == null ? Set.of() : Set.copyOf(pairs);
      topics = topics == null ? Set.of() : Set.copyOf(topics);
      amounts = amounts == null ? List.of() : List.copyOf(amounts);
    }
  }

  /**
   * A sum of money in units of its currency.
   *
   * @param about the pairs it is said of; empty where nothing is expected of them
   * @param kind as in {@link org.khorgos.article.Amount}; null where nothing is expected of it
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Sum(BigDecimal value, String currency, Set<String> about, String kind) {

    public Sum {
      about = about == null ? Set.of() : Set.copyOf(about);
    }
  }
}

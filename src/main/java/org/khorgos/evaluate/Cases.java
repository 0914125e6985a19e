package org.khorgos.evaluate;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * The cases beside the rules: texts of our own with what should come of them. A case is kept if the
 * language, the relevance and the pairs are as said, the topics and sums said are among those
 * found, each sum said of the same pairs and of the same kind.
 */
public record Cases(List<Case> cases) {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public Cases {
    cases = cases == null ? List.of() : List.copyOf(cases);
  }

  /** A text, and what should come of it; what is left out is empty. */
  public record Case(
      String name,
      String lang,
      String title,
      String body,
      String date,
      boolean relevant,
      Set<String> pairs,
      Set<String> topics,
      List<Sum> amounts) {

    public Case {
      pairs = pairs == null ? Set.of() : Set.copyOf(pairs);
      topics = topics == null ? Set.of() : Set.copyOf(topics);
      amounts = amounts == null ? List.of() : List.copyOf(amounts);
    }

    GoldItem item() {
      return new GoldItem(
          name,
          new GoldItem.Text(title, body, date, null),
          new GoldItem.Labels(
              relevant,
              false,
              false,
              pairs,
              topics,
              amounts.stream().map(Sum::gold).toList(),
              lang,
              true));
    }
  }

  /** As in {@link GoldItem.Sum}. */
  public record Sum(BigDecimal value, String currency, Set<String> about, String kind) {

    GoldItem.Sum gold() {
      return new GoldItem.Sum(value, currency, about, kind);
    }
  }

  /**
   * @param yaml the text of a {@code *.cases.yaml}
   * @throws IOException naming line and key where it can't be read
   */
  public static Cases read(String yaml) throws IOException {
    return YAML.readValue(yaml, Cases.class);
  }

  /** As labelled articles. */
  public GoldFile gold() {
    List<GoldItem> items = new ArrayList<>();
    cases.forEach(one -> items.add(one.item()));
    return new GoldFile(items, List.of());
  }
}

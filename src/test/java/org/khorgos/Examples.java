package org.khorgos;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.khorgos.article.Amount;
import org.khorgos.article.Article;
import org.khorgos.article.ArticleId;
import org.khorgos.article.Coordinates;
import org.khorgos.article.Entity;
import org.khorgos.article.Evidence;
import org.khorgos.article.Field;
import org.khorgos.article.Header;
import org.khorgos.article.Incoming;
import org.khorgos.article.Language;
import org.khorgos.article.Outcome;
import org.khorgos.article.Pair;
import org.khorgos.article.Relevance;
import org.khorgos.article.Tagging;
import org.khorgos.article.Topic;

/** Values for tests that need one and do not care which. */
public final class Examples {

  public static final Instant TIME = Instant.parse("2026-11-24T08:00:00Z");

  private Examples() {}

  public static Incoming incoming(int partition, long offset) {
    return new Incoming(
        new Coordinates("articles.incoming", partition, offset),
        "key".getBytes(StandardCharsets.UTF_8),
        "value".getBytes(StandardCharsets.UTF_8),
        List.of(Header.of("x-trace", "1")),
        TIME);
  }

  public static Article article(long id, String body) {
    return new Article(
        new ArticleId(new UUID(0, id)),
        "https://news.example/" + id,
        "ext-" + id,
        "Test wire",
        "Trade grows",
        body,
        new Language("en", "en-GB", 0.98765),
        TIME);
  }

  public static Tagging tagging(boolean relevant) {
    Evidence evidence = new Evidence(Field.TITLE, 0, 5, "Trade", "rule.1");
    return new Tagging(
        new Relevance(
            relevant ? 0.97 : 0.1,
            relevant,
            0.5,
            List.of(new Relevance.Reason("rule.1", 0.4, "a statement", List.of(evidence)))),
        relevant ? List.of(new Pair(Pair.Code.CN_KZ, 0.94, List.of(evidence))) : List.of(),
        relevant ? List.of(new Topic("trade", "Trade", null, 0.8, List.of(evidence))) : List.of(),
        List.of(
            new Entity(
                "Q200881",
                "Kassym-Jomart Tokayev",
                "person",
                "KZ",
                List.of(new Entity.Mention(Field.BODY, 0, 3)))),
        relevant
            ? List.of(
                new Amount(
                    new BigDecimal("3.1E+10"),
                    "USD",
                    "$31 billion",
                    List.of(Pair.Code.CN_KZ),
                    "trade",
                    evidence))
            : List.of(),
        new Tagging.Ruleset("2026.11.1", "ab".repeat(32)));
  }

  public static Outcome.Tagged tagged(long id, String body, long offset) {
    return new Outcome.Tagged(incoming(0, offset), article(id, body), tagging(true));
  }
}

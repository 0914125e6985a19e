package org.khorgos.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class ContentHashTest {

  private static final Article ARTICLE = article("T", "body", "S", Instant.EPOCH);

  @Test
  void shouldBeTheSha256OfTheParts() {
    // When
    String hash = ContentHash.of(ARTICLE);

    // Then printf 'T\0body\0001970-01-01T00:00:00Z\0S' | sha256sum
    assertThat(hash).isEqualTo("33a6a2794ca98bc27e70e75c5b5e0a1634aa9c1ab070e3f6ad7cf46219275e2c");
  }

  @Test
  void shouldTellVersionsApart() {
    // Given
    Article[] versions = {
      article("Tb", "ody", "S", Instant.EPOCH),
      article("T", "body ", "S", Instant.EPOCH),
      article("T", "body", null, Instant.EPOCH),
      article("T", "body", "null", Instant.EPOCH),
      article("T", "body", "S", null),
      article("T", "body", "S", Instant.EPOCH.plusSeconds(1))
    };

    // Then
    assertThat(versions).extracting(ContentHash::of).doesNotHaveDuplicates();
    assertThat(versions).extracting(ContentHash::of).doesNotContain(ContentHash.of(ARTICLE));
  }

  @Test
  void shouldNotDependOnWhereTheArticleWas() {
    // Given
    Article elsewhere =
        new Article(
            new ArticleId(new UUID(0, 2)),
            "https://b.example/",
            "2",
            "S",
            "T",
            "body",
            new Language("und", null, 0),
            Instant.EPOCH);

    // Then
    assertThat(ContentHash.of(elsewhere)).isEqualTo(ContentHash.of(ARTICLE));
  }

  private static Article article(String title, String body, String source, Instant published) {
    return new Article(
        new ArticleId(new UUID(0, 1)),
        "https://a.example/",
        "1",
        source,
        title,
        body,
        new Language("en", null, 1),
        published);
  }
}

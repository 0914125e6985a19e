package org.khorgos.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.khorgos.article.Article;
import org.khorgos.article.Draft;

class NormaliserTest {

  @Test
  void shouldCleanUnicode() {
    // Given
    Draft draft =
        Drafts.of(
            "\uFEFFRail\u00AD link\u0000\nopens",
            "a\r\nb\u200B\u0007 \r\n \r\n\r\nc\uD800 e\u0301\u2028d");

    // When
    Article article = Drafts.article(draft);

    // Then
    assertThat(article.title()).isEqualTo("Rail link opens");
    assertThat(article.body()).isEqualTo("a\nb\n\nc é\nd");
  }

  @Test
  void shouldKeepTheNonJoinerOfPersian() {
    // When
    Article article = Drafts.article(Drafts.of("می\u200Cشود", null));

    // Then
    assertThat(article.title()).isEqualTo("می\u200Cشود");
  }

  @Test
  void shouldIdentifyByAddressBeforeAnythingElse() {
    // Given
    Draft one = new Draft("A", "a", null, "http://A.example/x?utm_source=t", "1", "S", null, null);
    Draft other = new Draft("B", "b", null, "http://a.example:80/x#top", "2", "T", null, null);

    // When
    Article article = Drafts.article(one);

    // Then
    assertThat(article.id()).isEqualTo(Drafts.article(other).id());
    assertThat(article.id().value().version()).isEqualTo(5);
  }

  @Test
  void shouldIdentifyAPageServedOverHttpAndHttpsAlike() {
    // Given
    Draft plain = new Draft("A", "a", null, "http://a.example/x", null, null, null, null);
    Draft secure = new Draft("A", "a", null, "https://a.example/x", null, null, null, null);

    // When
    Article article = Drafts.article(plain);

    // Then
    assertThat(article.id()).isEqualTo(Drafts.article(secure).id());
    assertThat(article.url()).isEqualTo("http://a.example/x");
  }

  @Test
  void shouldIdentifyBySourceAndExternalIdWithoutAnAddress() {
    // Given
    Draft one = new Draft("A", "a", null, null, "1", "S", null, null);
    Draft revised = new Draft("A", "b", null, null, "1", "S", null, null);
    Draft elsewhere = new Draft("A", "a", null, null, "1", "T", null, null);

    // When
    Article article = Drafts.article(one);

    // Then
    assertThat(article.id()).isEqualTo(Drafts.article(revised).id());
    assertThat(article.id()).isNotEqualTo(Drafts.article(elsewhere).id());
  }

  @Test
  void shouldIdentifyByTextWhereThereIsNothingElse() {
    // When
    Article article = Drafts.article(Drafts.of("A", "b"));

    // Then
    assertThat(article.id()).isEqualTo(Drafts.article(Drafts.of("A", "b")).id());
    assertThat(article.id()).isNotEqualTo(Drafts.article(Drafts.of("", "Ab")).id());
  }

  @Test
  void shouldReadTheOtherFields() {
    // When
    Article article =
        Drafts.article(new Draft("A", null, null, null, "1", " Example\n", "EN", "2025-06-03"));

    // Then
    assertThat(article.source()).isEqualTo("Example");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2025-06-03T00:00:00Z"));
    assertThat(article.language().declared()).isEqualTo("EN");
  }

  @Test
  void shouldCutALongTitleBetweenCharacters() {
    // When
    Article article = Drafts.article(Drafts.of("a" + "😀".repeat(1_500), "b"));

    // Then
    assertThat(article.title()).hasSize(1_999).endsWith("😀");
  }

  @Test
  void shouldRefuseWhatHoldsNoText() {
    // When
    String refusal = Drafts.refusal(Drafts.of("\u200B", "<p><br></p><script>x()</script>"));

    // Then
    assertThat(refusal).isEqualTo("neither title nor body holds any text once mark-up is removed");
  }

  @Test
  void shouldRefuseALongBody() {
    // When
    String refusal = Drafts.refusal(Drafts.of("T", "b".repeat(1_000_001)));

    // Then
    assertThat(refusal).isEqualTo("body of 1,000,001 characters is over the limit of 1,000,000");
  }

  @Test
  void shouldRefuseMoreTagsThanAnArticleHas() {
    // When
    String refusal = Drafts.refusal(Drafts.of("T", "<div>".repeat(1_000_000)));

    // Then
    assertThat(refusal).isEqualTo("HTML of more than 30,000 tags");
  }
}

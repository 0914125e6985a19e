package org.khorgos.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.khorgos.Examples;
import org.khorgos.article.Article;
import org.khorgos.article.Language;
import org.khorgos.article.Outcome;

class TaggingJsonTest {

  @Test
  void shouldWriteCharactersOfTwoUnitsAsTheyAre() {
    // Given
    Outcome.Tagged tagged = Examples.tagged(7, "Tokayev met Xi.", 3);
    Article a = tagged.article();
    Language language = new Language("en", "\uD83D\uDE00", 1);
    Article article =
        new Article(
            a.id(), a.url(), a.externalId(), a.source(), a.title(), a.body(), language, null);

    // When
    String line = TaggingJson.line(article, tagged.tagging());

    // Then
    assertThat(line).contains("\"declared\":\"\uD83D\uDE00\"").doesNotContain("\n");
  }
}

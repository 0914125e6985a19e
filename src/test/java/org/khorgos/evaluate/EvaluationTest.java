package org.khorgos.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.khorgos.Examples;
import org.khorgos.article.Article;
import org.khorgos.article.Result;

class EvaluationTest {

  private static final String GOLD =
      """
      {"id":"a","article":{"title":"t","body":"yes"},"expected":{"relevant":true,"borderline":false,"pairs":["CN-KZ","CN-UZ"],"topics":["trade"],"amounts":[{"value":31100000000,"currency":"USD"},{"value":5,"currency":"CNY"}],"lang":"en"}}
      {"id":"b","article":{"title":"t","body":"yes"},"expected":{"relevant":false,"borderline":false,"pairs":[],"topics":[],"amounts":[],"lang":"ru"}}
      {"id":"c","article":{"title":"t","body":"no"},"expected":{"relevant":true,"borderline":true,"pairs":["CN-KG"],"topics":["energy"],"amounts":[],"lang":"en"}}
      {"id":"d","article":{"title":"t","body":"no"},"expected":{"relevant":true,"borderline":false,"pairs":["CN-KG"],"topics":["energy"],"amounts":[],"lang":"en"}}
      """;

  @Test
  void shouldCountAsTheDesignSays() throws IOException {
    // Given a tagger that says CN-KZ, trade and $31 billion of every text with "yes"
    GoldFile gold = GoldFile.read(new BufferedReader(new StringReader(GOLD)));

    // When
    Evaluation evaluation =
        Evaluation.of(
            gold.items(),
            draft -> Result.ok(Examples.article(1, draft.body())),
            (Article article) -> Examples.tagging(article.body().equals("yes")));

    // Then a is right, b wrong, d missed, c not counted
    Figures all = evaluation.all();
    assertThat(all.relevance()).isEqualTo(new Count(1, 1, 1));
    assertThat(all.pairs()).isEqualTo(new Count(1, 0, 2));
    assertThat(all.topics()).isEqualTo(new Count(1, 0, 1));
    assertThat(all.amounts()).isEqualTo(new Count(1, 0, 1));
    assertThat(all.languageAccuracy()).isEqualTo(0.75, within(1e-9));
    assertThat(evaluation.languages().get("ru").relevance().f1()).isZero();
    assertThat(EvaluationReport.json(evaluation)).contains("\"n\":4").contains("\"f1\":0.5");
  }

  @Test
  void shouldNameLinesThatCanNotBeUsed() throws IOException {
    // Given
    String lines = "{\"id\":\"a\"}\n\nnonsense\n";

    // When
    GoldFile gold = GoldFile.read(new BufferedReader(new StringReader(lines)));

    // Then
    assertThat(gold.problems()).hasSize(2);
    assertThat(gold.problems().get(0)).startsWith("line 1: ");
    assertThat(gold.problems().get(1)).startsWith("line 3: ");
    assertThat(List.copyOf(gold.items())).isEmpty();
  }
}

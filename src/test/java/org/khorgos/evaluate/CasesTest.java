package org.khorgos.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khorgos.Examples;
import org.khorgos.article.Article;
import org.khorgos.article.Draft;
import org.khorgos.article.Refusal;
import org.khorgos.article.Result;

class CasesTest {

  private static final String CASE =
      """
      cases:
        - name: a sum
          lang: en
          body: any
          relevant: true
          pairs: [CN-KZ]
          topics: [trade]
          amounts: [{value: 31000000000, currency: USD%s}]
      """;

  private static final Function<Draft, Result<Article>> NORMALISER =
      draft -> Result.ok(Examples.article(1, draft.body()));

  @ParameterizedTest
  @ValueSource(strings = {"", ", about: [CN-KZ]", ", kind: trade", ", about: [CN-KZ], kind: trade"})
  void shouldKeepACaseWhoseSumIsFoundAsSaid(String said) throws IOException {
    // When
    List<String> broken = broken(CASE.formatted(said), NORMALISER);

    // Then
    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        ", about: [CN-UZ]#[CN-UZ]",
        ", about: [CN-KZ, CN-UZ]#[CN-KZ, CN-UZ]",
        ", kind: loan#loan",
        ", about: [CN-KZ], kind: loan#[CN-KZ] loan"
      })
  void shouldBreakACaseWhoseSumIsFoundOtherwise(String said, String named) throws IOException {
    // When
    List<String> broken = broken(CASE.formatted(said), NORMALISER);

    // Then
    assertThat(broken)
        .containsExactly(
            "en: a sum: [sums [$31 billion [CN-KZ] trade] without [31000000000 USD "
                + named
                + "]]");
  }

  @Test
  void shouldBreakACaseThatCanNotBeNormalised() throws IOException {
    // Given
    Refusal refusal = Refusal.at(Refusal.Stage.NORMALISE, Refusal.Kind.NO_TEXT, "no text");

    // When
    List<String> broken = broken(CASE.formatted(""), draft -> Result.refused(refusal));

    // Then
    assertThat(broken).containsExactly("a sum: no text");
  }

  /** By a tagger that finds in every text $31 billion of trade with Kazakhstan. */
  private static List<String> broken(String yaml, Function<Draft, Result<Article>> normaliser)
      throws IOException {
    List<GoldItem> items = Cases.read(yaml).gold().items();
    return Evaluation.of(items, normaliser, article -> Examples.tagging(true)).broken();
  }
}

package org.khorgos.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.khorgos.Examples;
import org.khorgos.article.Amount;
import org.khorgos.article.Article;
import org.khorgos.article.Evidence;
import org.khorgos.article.Field;
import org.khorgos.article.Pair;
import org.khorgos.article.Relevance;
import org.khorgos.article.Tagging;
import org.khorgos.article.Topic;

class ExplanationTest {

  private static final String BODY = "China lends Kazakhstan $2 bn for a gas plant.";

  @Test
  void shouldMarkAllEvidenceAndShowTheArithmetic() {
    // Given
    Article article = Examples.article(1, BODY);
    StringWriter out = new StringWriter();

    // When
    Explanation.print(article, tagging(), List.of("0.970 sentence 1, +3.48"), new PrintWriter(out));

    // Then
    assertThat(out.toString().lines())
        .containsExactly(
            "⟦Trade⟧ grows",
            "",
            "⟦China⟧ ⟦lends⟧ ⟦Kazakhstan⟧ ⟦$2 bn⟧ for a ⟦gas plant⟧.",
            "",
            "0.970 sentence 1, +3.48",
            "0.970 score, at least one of these true; relevant, the threshold is 0.50",
            "pair CN-KZ: “China” “Kazakhstan”",
            "topic energy: “gas”",
            "topic investment: “gas plant”",
            "sum $2 bn [CN-KZ] loan: “$2 bn”");
  }

  private static Tagging tagging() {
    Evidence title = new Evidence(Field.TITLE, 0, 5, "Trade", "statement");
    Evidence china = evidence("China");
    Evidence sum = evidence("$2 bn");
    return new Tagging(
        new Relevance(
            0.97,
            true,
            0.5,
            List.of(
                new Relevance.Reason("statement", 0.3, "in the title", List.of(title)),
                new Relevance.Reason("statement", 0.9, "an act", List.of(evidence("lends"))))),
        List.of(new Pair(Pair.Code.CN_KZ, 0.9, List.of(china, evidence("Kazakhstan")))),
        List.of(
            new Topic("energy", "Energy", null, 0.8, List.of(evidence("gas"))),
            new Topic("investment", "Investment", null, 0.7, List.of(evidence("gas plant")))),
        List.of(),
        List.of(
            new Amount(
                new BigDecimal("2E+9"), "USD", "$2 bn", List.of(Pair.Code.CN_KZ), "loan", sum)),
        new Tagging.Ruleset("1", "0"));
  }

  private static Evidence evidence(String words) {
    int start = BODY.indexOf(words);
    return new Evidence(Field.BODY, start, start + words.length(), words, "rule");
  }
}

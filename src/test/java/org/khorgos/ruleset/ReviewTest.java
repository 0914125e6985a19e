package org.khorgos.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.khorgos.article.Tagging;

class ReviewTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @Test
  void shouldFindNothingInTheRulesBuiltIn() {
    // Given
    Ruleset rules = ((Loaded.Ok) RulesetLoader.builtIn()).ruleset();

    // When
    List<String> findings = Review.findings(rules);

    // Then
    assertThat(findings).isEmpty();
  }

  @Test
  void shouldReportAnOfficeWhoseLastTermHasRunOutAndALeaderWithoutAName() {
    // Given
    Ruleset.Term over = new Ruleset.Term("President", LocalDate.of(2010, 1, 1), DAY);
    Ruleset rules = rules(over, Map.of());

    // When
    List<String> findings = Review.findings(rules);

    // Then
    assertThat(findings)
        .containsExactly("President: nobody holds it on 2026-11-24", "A: no name in en, ru, zh");
  }

  @Test
  void shouldBeOverdueAfterHalfAYear() {
    // Given
    Ruleset rules = rules(new Ruleset.Term("President", LocalDate.of(2010, 1, 1), null), Map.of());

    // When
    boolean soon = Review.isOverdue(rules, DAY.plusMonths(5));
    boolean late = Review.isOverdue(rules, DAY.plusMonths(7));

    // Then
    assertThat(soon).isFalse();
    assertThat(late).isTrue();
  }

  private static Ruleset rules(Ruleset.Term term, Map<String, List<String>> names) {
    Ruleset.Named leader =
        new Ruleset.Named(
            "a", "Q1", "A", "person", Set.of(Side.KZ), Role.LEADER, false, List.of(term));
    Ruleset.Language english =
        new Ruleset.Language(
            "en", null, List.of(), names, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    return new Ruleset(
        new Tagging.Ruleset("1", "0"),
        0.5,
        Map.of(),
        Map.of(),
        DAY,
        List.of(leader),
        List.of(),
        List.of(english));
  }
}

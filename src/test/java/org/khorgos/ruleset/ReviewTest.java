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
  private static final Ruleset BUILT_IN = ((Loaded.Ok) RulesetLoader.builtIn()).ruleset();

  /** What comes with time is no failure: a build must not break because a day has passed. */
  @Test
  void shouldWarnInTheBuildLogOfWhatWantsALook() {
    // When
    List<String> report = Review.report(BUILT_IN, LocalDate.now());

    // Then
    report.forEach(line -> System.out.println("[WARNING] ruleset, " + line));
    assertThat(Review.vacant(BUILT_IN, BUILT_IN.reviewed())).isEmpty();
    assertThat(Review.unnamed(BUILT_IN)).doesNotContainKeys("en", "ru", "zh");
  }

  @Test
  void shouldReportAnOfficeFromTheDayOnWhichItsLastTermHasRunOut() {
    // Given
    Ruleset rules = rules(new Ruleset.Term("President", LocalDate.of(2010, 1, 1), DAY));

    // When
    List<String> before = Review.report(rules, DAY.minusDays(1));
    List<String> after = Review.report(rules, DAY);

    // Then
    assertThat(before).noneMatch(line -> line.startsWith("President"));
    assertThat(after).contains("President: nobody holds it on 2026-11-24");
  }

  @Test
  void shouldReportWhoHasNoNameInAMainLanguage() {
    // Given
    Ruleset rules = rules(new Ruleset.Term("President", LocalDate.of(2010, 1, 1), null));

    // When
    List<String> report = Review.report(rules, DAY);

    // Then
    assertThat(report)
        .containsExactly(
            "zh: 1 without a name: A",
            "ru: 1 without a name: A",
            "kk: 1 without a name: A",
            "ky: 1 without a name: A",
            "uz: 1 without a name: A",
            "tg: 1 without a name: A",
            "tk: 1 without a name: A");
  }

  @Test
  void shouldReportTermsOfOfficeNotReadForHalfAYear() {
    // Given
    Ruleset rules = rules(new Ruleset.Term("President", LocalDate.of(2010, 1, 1), null));

    // When
    List<String> soon = Review.report(rules, DAY.plusMonths(5));
    List<String> late = Review.report(rules, DAY.plusMonths(7));

    // Then
    assertThat(soon).doesNotContain("terms of office were last read on 2026-11-24");
    assertThat(late).contains("terms of office were last read on 2026-11-24");
  }

  /** A leader A with a name in English only. */
  private static Ruleset rules(Ruleset.Term term) {
    Ruleset.Named leader =
        new Ruleset.Named(
            "a", "Q1", "A", "person", Set.of(Side.KZ), Role.LEADER, false, List.of(term));
    Ruleset.Language english =
        new Ruleset.Language(
            "en",
            null,
            List.of(),
            Map.of("a", List.of("A")),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of());
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

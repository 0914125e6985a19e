package org.khorgos.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.khorgos.ruleset.Loaded;
import org.khorgos.ruleset.Ruleset;
import org.khorgos.ruleset.RulesetLoader;
import org.khorgos.ruleset.Scoring;

/** What a ruleset may set is what the tagger heeds. */
class ScoringTest {

  private static final Ruleset RULES = ((Loaded.Ok) RulesetLoader.builtIn()).ruleset();

  @Test
  void shouldKnowTheWeightOfEveryFeature() {
    assertThat(Scoring.WEIGHTS).isEqualTo(Tagger.signs().keySet());
  }

  @Test
  void shouldHeedEveryLimit() {
    // Given
    Limits defaults = limits(Map.of());

    // Then
    assertThat(Scoring.LIMITS)
        .hasSize(Limits.class.getRecordComponents().length)
        .allSatisfy(name -> assertThat(limits(Map.of(name, 0.123))).isNotEqualTo(defaults));
  }

  private static Limits limits(Map<String, Double> set) {
    return Limits.of(RULES.with(Map.of(), set));
  }
}

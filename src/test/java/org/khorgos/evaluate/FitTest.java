package org.khorgos.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

class FitTest {

  private static final Map<String, Integer> SIGNS = Map.of("bias", 0, "act", 1, "list", -1);

  @Test
  void shouldWeighWhatTellsRelevantArticlesFromOthers() {
    // Given
    List<Fit.Example> examples = examples(true);

    // When
    Map<String, Double> weights = Fit.weights(examples, SIGNS);

    // Then
    assertThat(weights).containsOnlyKeys("act", "bias", "list");
    assertThat(weights.get("act")).isPositive();
    assertThat(weights.get("bias")).isNegative();
    assertThat(weights.get("list")).isNegative();
  }

  @Test
  void shouldGiveNoWeightThatContradictsWhatIsKnown() {
    // Given articles in which a list speaks for a relation, an act against one
    List<Fit.Example> examples = examples(false);

    // When
    Map<String, Double> weights = Fit.weights(examples, SIGNS);

    // Then
    assertThat(weights.get("act")).isZero();
    assertThat(weights.get("list")).isZero();
  }

  @Test
  void shouldGiveTheSameWeightsForTheSameArticles() {
    // Given
    Map<String, Double> weights = Fit.weights(examples(true), SIGNS);

    // When
    Map<String, Double> again = Fit.weights(examples(true), SIGNS);

    // Then
    assertThat(again).isEqualTo(weights);
  }

  private static List<Fit.Example> examples(boolean acts) {
    Fit.Example act = new Fit.Example(acts, List.of(Set.of("bias", "act")));
    Fit.Example bare = new Fit.Example(false, List.of(Set.of("bias")));
    Fit.Example list = new Fit.Example(!acts, List.of(Set.of("bias", "list"), Set.of("bias")));
    return Collections.nCopies(5, List.of(act, bare, list)).stream().flatMap(List::stream).toList();
  }
}

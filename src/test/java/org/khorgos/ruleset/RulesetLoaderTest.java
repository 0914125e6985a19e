package org.khorgos.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesetLoaderTest {

  private static final String GOOD =
      """
      version: "1"
      threshold: 0.5
      weights: {sentence: 0.3, cue: 0.4, compound: 0.5, neighbour: 0.5, continuation: 0, list: 0.3}
      names:
        - {id: Q148, name: China, type: place, side: CN, weak: false, forms: [China]}
      topics: []
      cues: []
      anaphora: []
      others: []
      traps: []
      """;

  @Test
  void shouldLoadTheRulesBuiltIn() {
    // Given nothing
    // When
    Loaded loaded = RulesetLoader.builtIn();

    // Then
    assertThat(loaded).isInstanceOf(Loaded.Ok.class);
    assertThat(((Loaded.Ok) loaded).ruleset().id().sha256()).hasSize(64);
    assertThat(((Loaded.Ok) loaded).ruleset().topics()).hasSize(17);
  }

  @Test
  void shouldNameLineAndKeyOfAnUnknownKey() throws IOException {
    // Given
    String rules = GOOD.replace("weak: false", "weak: false, week: 1");

    // When
    List<Problem> problems = problems(rules);

    // Then
    assertThat(problems.get(0).line()).isEqualTo(5);
    assertThat(problems.get(0).key()).isEqualTo("names[0].week");
  }

  @Test
  void shouldNameTheKeyOfAnUnknownSideAndOfAMissingWeight() throws IOException {
    // Given
    String rules = GOOD.replace("side: CN", "side: XX").replace("cue: 0.4, ", "");

    // When
    List<Problem> problems = problems(rules);

    // Then
    assertThat(problems)
        .extracting(Problem::key)
        .containsExactlyInAnyOrder("names[0].side", "weights.cue");
  }

  @Test
  void shouldNameTheLineOfBrokenYaml() throws IOException {
    // Given
    String rules = GOOD.replace("topics: []", "topics: [");

    // When
    List<Problem> problems = problems(rules);

    // Then
    assertThat(problems.get(0).line()).isPositive();
  }

  @Test
  void shouldSayWhichFileIsMissing(@TempDir Path empty) {
    // Given a directory without rules
    // When
    Loaded loaded = RulesetLoader.from(empty);

    // Then
    assertThat(((Loaded.Invalid) loaded).problems().get(0).message())
        .contains(empty.resolve("rules.yaml").toString());
  }

  private static List<Problem> problems(String rules) throws IOException {
    Loaded loaded = RulesetLoader.parse(rules.getBytes(StandardCharsets.UTF_8));
    assertThat(loaded).isInstanceOf(Loaded.Invalid.class);
    return ((Loaded.Invalid) loaded).problems();
  }
}

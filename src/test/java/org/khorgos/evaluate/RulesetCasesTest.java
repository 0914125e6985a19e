package org.khorgos.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.khorgos.normalise.Normaliser;
import org.khorgos.ruleset.Loaded;
import org.khorgos.ruleset.Ruleset;
import org.khorgos.ruleset.RulesetLoader;
import org.khorgos.tag.Tagger;

/** The cases beside the rules: every file of a language that has one. */
class RulesetCasesTest {

  private static final Ruleset RULES = ((Loaded.Ok) RulesetLoader.builtIn()).ruleset();
  private static final Tagger TAGGER = new Tagger(RULES);
  private static final Normaliser NORMALISER = new Normaliser();

  static Stream<String> files() {
    return RULES.languages().stream()
        .map(Ruleset.Language::tag)
        .filter(tag -> !tag.startsWith("zh-"))
        .map(tag -> tag + ".cases.yaml");
  }

  @ParameterizedTest
  @MethodSource("files")
  void shouldKeepEveryCase(String file) throws IOException {
    // Given
    Cases cases = read(file);

    // When
    List<String> broken =
        Evaluation.of(cases.gold().items(), NORMALISER::normalise, TAGGER::tag).broken();

    // Then
    assertThat(cases.cases()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(broken).isEmpty();
  }

  private static Cases read(String file) throws IOException {
    try (InputStream in = RulesetCasesTest.class.getResourceAsStream("/ruleset/" + file)) {
      assertThat(in).as(file).isNotNull();
      return Cases.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}

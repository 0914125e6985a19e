package org.khorgos.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesetLoaderTest {

  private static final String MAIN =
      """
      version: "1"
      threshold: 0.5
      weights: {act: 0.3}
      topics:
        - {code: trade, label: Trade}
      languages: [en]
      """;
  private static final String ENTITIES =
      """
      reviewed: 2026-11-24
      entities:
        - {key: china, id: Q148, name: China, type: place, side: CN, role: state}
      """;
  private static final String ENGLISH =
      """
      language: en
      names:
        china: [^China, "(Chinese|Sino)"]
      words:
        act: [sign*]
      """;

  @TempDir private Path directory;

  @BeforeEach
  void write() throws IOException {
    write("ruleset.yaml", MAIN);
    write("entities.yaml", ENTITIES);
    write("en.yaml", ENGLISH);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(directory.resolve(file), text);
  }

  @Test
  void shouldLoadTheRulesBuiltIn() {
    // When
    Loaded loaded = RulesetLoader.builtIn();

    // Then
    assertThat(loaded).isInstanceOf(Loaded.Ok.class);
    assertThat(((Loaded.Ok) loaded).ruleset().id().sha256()).hasSize(64);
    assertThat(((Loaded.Ok) loaded).ruleset().topics()).hasSize(17);
  }

  @Test
  void shouldLoadADirectoryWithAlternativesSpeltOut() {
    // When
    Loaded loaded = RulesetLoader.from(directory);

    // Then
    Ruleset rules = ((Loaded.Ok) loaded).ruleset();
    assertThat(rules.languages().get(0).names().get("china"))
        .containsExactly("^China", "Chinese", "Sino");
  }

  @Test
  void shouldNameAnotherRulesetByAnotherHash() throws IOException {
    // Given
    String before = ((Loaded.Ok) RulesetLoader.from(directory)).ruleset().id().sha256();
    write("en.yaml", ENGLISH.replace("sign*", "build*"));

    // When
    Loaded loaded = RulesetLoader.from(directory);

    // Then
    assertThat(((Loaded.Ok) loaded).ruleset().id().sha256()).isNotEqualTo(before);
  }

  @Test
  void shouldNameFileLineAndKeyOfAnUnknownKey() throws IOException {
    // Given
    write("en.yaml", ENGLISH.replace("words:", "worsd:"));

    // When
    List<Problem> problems = problems();

    // Then
    assertThat(problems)
        .singleElement()
        .hasToString(
            "en.yaml:5 worsd: is not known; known here: currencies, hints, home, inflections,"
                + " language, names, scales, topics, words");
  }

  @ParameterizedTest
  @CsvSource({
    "'weights: {act: 0.3}', 'weights: {act-betwen: 0.3}', weights.act-betwen, 'act, act-between, '",
    "'weights: {act: 0.3}', 'limits: {pairs: 0.4}', limits.pairs, 'hint, next, pair, '"
  })
  void shouldNameAWeightOrLimitNobodyKnows(String written, String typo, String key, String known)
      throws IOException {
    // Given
    write("ruleset.yaml", MAIN.replace(written, typo));

    // When
    List<Problem> problems = problems();

    // Then
    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("ruleset.yaml:3 " + key + ": is not known; known here: " + known);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          en.yaml       | Sino)           | Sino            | "3 names.china[1]: '(Chinese|Sino': parentheses don't match"
          en.yaml       | "  china: [^"   | "  [china]: [^" | 3 names: a key is a text, no list and no mapping
          entities.yaml | ", role: state" | ""              | 3 entities[0]: 'role' is missing
          """)
  void shouldNameTheLineOfWhatCanNotBeRead(
      String file, String written, String spoilt, String problem) throws IOException {
    // Given
    String text = file.equals("en.yaml") ? ENGLISH : ENTITIES;
    write(file, text.replace(written, spoilt));

    // When
    List<Problem> problems = problems();

    // Then
    assertThat(problems).singleElement().hasToString(file + ":" + problem);
  }

  @Test
  void shouldNameAllProblemsInOneGo() throws IOException {
    // Given
    write(
        "entities.yaml",
        ENTITIES.replace("side: CN", "side: XX").replace("type: place", "type: x"));
    write("en.yaml", ENGLISH.replace("  china:", "  chnia:").replace("act:", "akt:"));

    // When
    List<Problem> problems = problems();

    // Then
    assertThat(problems)
        .extracting(problem -> problem.file() + ":" + problem.line())
        .containsExactlyInAnyOrder("entities.yaml:3", "entities.yaml:3", "en.yaml:3", "en.yaml:5");
  }

  @Test
  void shouldNameTheLineOfBrokenYaml() throws IOException {
    // Given
    write("en.yaml", ENGLISH.replace("[sign*]", "[sign*"));

    // When
    List<Problem> problems = problems();

    // Then
    assertThat(problems).first().satisfies(problem -> assertThat(problem.line()).isPositive());
  }

  @Test
  void shouldSayWhichFileIsMissing() throws IOException {
    // Given
    Files.delete(directory.resolve("en.yaml"));

    // When
    List<Problem> problems = problems();

    // Then
    assertThat(problems).singleElement().hasToString("en.yaml: there is no such file");
  }

  private List<Problem> problems() {
    Loaded loaded = RulesetLoader.from(directory);
    assertThat(loaded).isInstanceOf(Loaded.Invalid.class);
    return ((Loaded.Invalid) loaded).problems();
  }
}

package org.khorgos.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khorgos.ruleset.Scoring;
import org.khorgos.tag.Tagger;

import com.fasterxml.jackson.databind.ObjectMapper;

import picocli.CommandLine;

/** The commands that need neither Kafka nor a database, with the rules built in. */
class CommandsTest {

  private static final String DEAL = "China and Kazakhstan signed a $31 billion gas deal.";

  private static final String KEPT =
      """
      cases:
        - name: a deal
          lang: en
          body: "%s"
          relevant: true
          pairs: [CN-KZ]
          amounts: [{value: 31000000000, currency: USD, about: [CN-KZ]}]
      """
          .formatted(DEAL);

  private static final String BROKEN = KEPT.replace("pairs: [CN-KZ]", "pairs: [CN-UZ]");

  private static final String GOLD =
      """
      {"id":"1","article":{"body":"China and Kazakhstan signed a gas deal."},"expected":{"relevant":true,"pairs":["CN-KZ"],"topics":["energy"],"amounts":[],"lang":"en"}}
      {"id":"2","article":{"body":"Xi Jinping and Tokayev signed an agreement on the railway."},"expected":{"relevant":true,"pairs":["CN-KZ"],"topics":["transport"],"amounts":[],"lang":"en"}}
      {"id":"3","article":{"body":"Teams from China, Kazakhstan, Japan and Brazil arrived."},"expected":{"relevant":false,"pairs":[],"topics":[],"amounts":[],"lang":"en"}}
      {"id":"4","article":{"body":"Russia, India, China and Uzbekistan voted for the motion."},"expected":{"relevant":false,"pairs":[],"topics":[],"amounts":[],"lang":"en"}}
      """;

  private static final Pattern SETTING = Pattern.compile("(?m)^  ([a-z-]+): (-?\\d+\\.\\d\\d)$");

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void shouldExplainATagging() throws IOException {
    // When
    int exit = run(new TagCommand(), "--explain", file("article.txt", DEAL));

    // Then
    assertThat(exit).isZero();
    assertThat(out.toString())
        .contains("⟦China⟧ and ⟦Kazakhstan⟧ ")
        .contains("⟦$31 billion⟧")
        .contains("log-odds: ")
        .contains("any sentence that names both sides -")
        .contains(" score, at least one of these true; relevant, the threshold is 0.50")
        .contains("pair CN-KZ: “China” “Kazakhstan”");
  }

  @Test
  void shouldSayThatAllCasesAreKept() throws IOException {
    // Given
    String file = file("en.cases.yaml", KEPT);

    // When
    int exit = run(new EvaluateCommand(), file);

    // Then
    assertThat(out.toString()).endsWith(file + ": 0 of 1 cases broken" + System.lineSeparator());
    assertThat(exit).isZero();
  }

  @Test
  void shouldFailWhereACaseIsBroken() throws IOException {
    // Given
    String file = file("en.cases.yaml", BROKEN);

    // When
    int exit = run(new EvaluateCommand(), file, "--errors");

    // Then
    assertThat(out.toString())
        .contains("en: a deal: [pairs [CN-KZ], not [CN-UZ]]")
        .contains(file + ": 1 of 1 cases broken");
    assertThat(exit).isEqualTo(1);
  }

  @Test
  void shouldKeepTheFiguresOneJsonObject() throws IOException {
    // Given
    String file = file("en.cases.yaml", BROKEN);

    // When
    int exit = run(new EvaluateCommand(), file, "--json");

    // Then
    assertThat(new ObjectMapper().readTree(out.toString()).at("/all/n").asInt()).isEqualTo(1);
    assertThat(err.toString()).contains(file + ": 1 of 1 cases broken");
    assertThat(exit).isEqualTo(1);
  }

  @Test
  void shouldFitWeightsAndLimitsARulesetMayHold() throws IOException {
    // Given
    String file = file("gold.jsonl", GOLD);

    // When
    int exit = run(new FitCommand(), file, "--folds", "0");
    String fitted = out.toString();

    // Then
    assertThat(exit).isZero();
    assertThat(settings(fitted.substring(fitted.indexOf("limits:"))).keySet())
        .isEqualTo(Scoring.LIMITS);
    assertThat(settings(fitted.substring(0, fitted.indexOf("limits:"))))
        .isNotEmpty()
        .allSatisfy(
            (name, weight) ->
                assertThat(weight * Tagger.signs().get(name)).as(name).isGreaterThan(-0.01));
  }

  @Test
  void shouldFitTheSameToTheSame() throws IOException {
    // Given
    String file = file("gold.jsonl", GOLD);
    run(new FitCommand(), file, "--folds", "2");
    String first = out.toString();
    out.getBuffer().setLength(0);

    // When
    run(new FitCommand(), file, "--folds", "2");

    // Then
    assertThat(out).hasToString(first);
  }

  private static Map<String, Double> settings(String yaml) {
    return SETTING
        .matcher(yaml)
        .results()
        .collect(Collectors.toMap(m -> m.group(1), CommandsTest::value));
  }

  private static double value(MatchResult setting) {
    return Double.parseDouble(setting.group(2));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private int run(Callable<Integer> command, String... arguments) {
    return new CommandLine(command)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}

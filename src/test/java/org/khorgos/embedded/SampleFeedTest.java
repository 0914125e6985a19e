package org.khorgos.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khorgos.article.Pair;
import org.khorgos.embedded.Expectation.Kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class SampleFeedTest {

  private final SampleFeed feed = new SampleFeed();

  @Test
  void shouldLoadRecordsWithUniqueNames() {
    // When
    List<Sample> samples = feed.load();

    // Then
    assertThat(samples).hasSizeGreaterThanOrEqualTo(44);
    assertThat(samples).extracting(Sample::name).doesNotHaveDuplicates();
    assertThat(samples).allSatisfy(sample -> assertThat(sample.value()).isNotEmpty());
  }

  @Test
  void shouldSpeakAllLanguages() {
    // When
    List<Sample> samples = feed.load();

    // Then
    assertThat(samples)
        .extracting(sample -> sample.expect().language())
        .contains("en", "ru", "zh-Hans", "zh-Hant", "kk-Cyrl", "kk-Latn", "ky", "uz-Latn")
        .contains("uz-Cyrl", "tg", "tk", "tr", "fa", "ar", "de", "fr");
  }

  @Test
  void shouldHoldEveryFormOutcomePairAndTopic() {
    // When
    List<Sample> samples = feed.load();

    // Then
    assertThat(samples)
        .extracting(Sample::form)
        .contains("plain-json", "ninjs-1", "ninjs-2", "ninjs-3", "cloudevent-structured")
        .contains("cloudevent-binary", "html", "dated-text", "bare-text", "broken");
    assertThat(samples).extracting(sample -> sample.expect().kind()).contains(Kind.values());
    assertThat(samples)
        .flatExtracting(sample -> sample.expect().pairs())
        .contains(Pair.Code.values());
    assertThat(samples.stream().flatMap(sample -> sample.expect().topics().stream()).distinct())
        .containsExactlyInAnyOrder(
            "diplomacy",
            "trade",
            "investment",
            "finance",
            "energy",
            "mining",
            "transport",
            "agriculture",
            "security",
            "technology",
            "culture",
            "mobility",
            "rights",
            "society",
            "environment",
            "health",
            "geopolitics");
  }

  @Test
  void shouldExpectPairsAndTopicsOfWhatIsRelevantOnly() {
    // When
    List<Sample> samples = feed.load();

    // Then
    assertThat(samples)
        .allSatisfy(
            sample -> {
              Expectation expect = sample.expect();
              boolean relevant = expect.kind() == Kind.ENRICHED || expect.kind() == Kind.REVISION;
              assertThat(expect.pairs().isEmpty()).as(sample.name()).isEqualTo(!relevant);
              assertThat(expect.topics().isEmpty()).as(sample.name()).isEqualTo(!relevant);
              assertThat(expect.topics()).as(sample.name()).hasSizeLessThanOrEqualTo(4);
              assertThat(expect.amounts())
                  .as(sample.name())
                  .allMatch(sum -> expect.pairs().containsAll(sum.about()));
            });
  }

  @Test
  void shouldRepeatAndReviseOnlyWhatWasSentBeforeWithTheSameKey() {
    // When
    List<Sample> samples = feed.load();

    // Then
    Map<String, Sample> byName = samples.stream().collect(toMap(Sample::name, Function.identity()));
    assertThat(samples)
        .filteredOn(sample -> sample.expect().of() != null)
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(
            sample -> {
              Sample first = byName.get(sample.expect().of());
              assertThat(samples.indexOf(first)).isBetween(0, samples.indexOf(sample) - 1);
              assertThat(sample.key()).isNotNull().isEqualTo(first.key());
            });
  }

  @Test
  void shouldBeValidJsonOrTextUnlessBroken() {
    // When
    List<Sample> samples = feed.load();

    // Then
    assertThat(samples)
        .filteredOn(sample -> !sample.form().equals("broken"))
        .allSatisfy(
            sample -> {
              boolean text = sample.form().endsWith("-text");
              assertThat(text || json(sample).isObject()).as(sample.name()).isTrue();
              assertThat(isUtf8(sample)).as(sample.name()).isTrue();
            });
  }

  @Test
  void shouldSayOfEachArticleThatItIsASample() {
    // When
    List<Sample> samples = feed.load();

    // Then
    assertThat(samples)
        .filteredOn(sample -> !sample.form().endsWith("-text") && !sample.form().equals("broken"))
        .allSatisfy(
            sample ->
                assertThat(new String(sample.value(), UTF_8))
                    .as(sample.name())
                    .contains("\"Khorgos sample\"", "https://sample.khorgos.example/"));
  }

  @Test
  void shouldSendTextThatIsNotUtf8InItsOwnBytes() {
    // When
    List<Sample> samples = feed.load();

    // Then
    assertThat(samples)
        .filteredOn(sample -> !isUtf8(sample))
        .extracting(Sample::name)
        .contains("windows-1251");
  }

  @ParameterizedTest
  @CsvSource({
    "'- {form: broken, base64: QQ==, expect: {outcome: enriched}}', it needs a name",
    "'- {name: a, form: broken, expect: {outcome: enriched}}', it needs either file or base64",
    "'- {name: a, form: broken, file: none.json, expect: {outcome: enriched}}', /sample/none.json",
    "'- {name: a, form: broken, base64: QQ==, expect: {outcome: lost}}', LOST",
    "'- {name: a, colour: red}', colour",
  })
  void shouldNameTheEntryThatIsWrong(String manifest, String why) {
    // When
    Throwable thrown = catchThrowable(() -> feed.samples(manifest.getBytes(UTF_8)));

    // Then
    assertThat(thrown)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("feed.yaml, entry 1 (")
        .hasMessageContaining(why);
  }

  private static JsonNode json(Sample sample) {
    try {
      return new ObjectMapper().readTree(sample.value());
    } catch (IOException e) {
      throw new AssertionError(sample.name() + " is not JSON", e);
    }
  }

  private static boolean isUtf8(Sample sample) {
    try {

      UTF_8.newDecoder().decode(ByteBuffer.wrap(sample.value()));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}

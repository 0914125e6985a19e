package org.khorgos.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.khorgos.article.Article;
import org.khorgos.article.Coordinates;
import org.khorgos.article.Incoming;
import org.khorgos.article.Refusal;
import org.khorgos.article.Refusal.Kind;
import org.khorgos.article.Result;
import org.khorgos.decode.Decoder;

class FuzzTest {
  private static final int RECORDS = 4_000;
  private static final int LARGE = Decoder.MAX_BYTES - 100;

  private final Decoder decoder = new Decoder();
  private final Normaliser normaliser = new Normaliser();

  @Test
  void shouldGiveOneSoundResultForAnyBytes() {
    // Given
    Mutations mutations = new Mutations(20_261_124);

    for (int i = 0; i < RECORDS; i++) {
      byte[] record = mutations.next();

      // When
      Result<Article> result = read(record);

      // Then
      assertSound(result);
      if (i % 10 == 0) {
        assertThat(read(record)).isEqualTo(result);
      }
    }
  }

  static Stream<String> extremes() {
    return Stream.of(
        "{\"title\":" + "[".repeat(10_000),
        "{\"title\":" + "9".repeat(100_000) + "}",
        "{\"id\":1e999999999,\"title\":\"T\"}",
        "{\"title\":\"\\ud800\\ud800\\udc00\\u0000\"}",
        "<div>".repeat(LARGE / 5),
        "<".repeat(LARGE),
        "<b><p>".repeat(10_000),
        "<a><table>".repeat(10_000),
        "</p" + " ".repeat(LARGE - 3),
        " \n".repeat(LARGE / 2) + "x",
        "{\"title\":\"" + "\\u0301".repeat(LARGE / 6 - 10) + "\"}",
        "a" + " ".repeat(LARGE - 2) + "b",
        "{\"url\":\"http://" + "a.".repeat(LARGE / 2 - 100) + "\",\"title\":\"T\"}",
        "&#".repeat(LARGE / 2),
        "字".repeat(LARGE / 3),
        "{\"title\":\"Report 851\",\"body\":\"" + "&#x10FFFF;&#0;&#xD800;".repeat(1_000) + "\"}",
        "{\"title\":\"T\",\"x\":[" + "{},".repeat(LARGE / 3 - 20) + "0]}");
  }

  @ParameterizedTest
  @MethodSource("extremes")
  void shouldBoundWhatIsExtreme(String record) {
    // When
    Result<Article> result = read(record.getBytes(StandardCharsets.UTF_8));

    // Then
    assertSound(result);
  }

  private Result<Article> read(byte[] value) {
    Coordinates at = new Coordinates("articles.incoming", 0, 0);
    return decoder
        .decode(new Incoming(at, null, value, List.of(), Instant.EPOCH))
        .then(normaliser::normalise);
  }

  private static void assertSound(Result<Article> result) {
    if (result instanceof Result.Ok<Article> ok) {
      assertSound(ok.value());
    } else {
      Refusal refusal = ((Result.Refused<Article>) result).refusal();
      assertThat(refusal.reason()).isNotBlank().hasSizeLessThan(200);
      assertThat(refusal.kind()).isNotIn(Kind.DEFECT, Kind.DATABASE_REFUSED, Kind.EVENT_TOO_LARGE);
    }
  }

  private static void assertSound(Article article) {
    String text = article.title() + article.body();
    assertThat(text.isEmpty()).isFalse();
    assertThat(article.title().length()).isLessThanOrEqualTo(Normaliser.MAX_TITLE);
    assertThat(article.body().length()).isLessThanOrEqualTo(Normaliser.MAX_BODY);
    assertThat(text.codePoints().noneMatch(FuzzTest::forbidden)).isTrue();
    assertThat(article.language().tag()).isNotBlank();
    assertThat(article.language().confidence()).isBetween(0.0, 1.0);
  }

  private static boolean forbidden(int codePoint) {
    return codePoint < ' ' && codePoint != '\n' && codePoint != '\t'
        || Character.getType(codePoint) == Character.SURROGATE;
  }
}

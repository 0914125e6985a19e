package org.khorgos.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khorgos.article.Draft;
import org.khorgos.article.Header;
import org.khorgos.article.Refusal.Kind;
import org.khorgos.article.Result;

class DecoderRefusalTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BAD_JSON        | {"title": "T", "body": "B | JSON ends at byte 25 before it is complete
          BAD_JSON        | {"title": "T" "body"} | not valid JSON at byte 14 of 21
          NOT_ONE_ARTICLE | {"title": "T"} {"title"} | more text after the JSON value at byte 15: one article a record is expected
          WRONG_TYPE      | {"title": 5} | field 'title' is a number, expected text
          WRONG_TYPE      | {"title": {"en": "T"}} | field 'title' is an object, expected text
          WRONG_TYPE      | {"title": "T", "body": 42} | field 'body' is a number, expected text
          WRONG_TYPE      | {"headline": true} | field 'headline' is true or false, expected text
          WRONG_TYPE      | {"title": "T", "bodies": 5} | field 'bodies' is a number without any text
          WRONG_TYPE      | {"title": "T", "bodies": [{"value": {}}]} | field 'bodies' is an array without any text
          WRONG_TYPE      | {"headlines": {"main": [1]}, "body": "B"} | field 'headlines' is an object without any text
          NO_TEXT         | {"name": "T"} | neither a title nor a body: looked for title, headline, headlines, body, content, text, body_text, body_html, body_xhtml, bodies
          NOT_ONE_ARTICLE | [{"title": "T"}] | a JSON array: one article a record is expected
          NOT_ONE_ARTICLE | [] | a JSON array: one article a record is expected
          NOT_ONE_ARTICLE | null | JSON that is only null: an object is expected
          NOT_ONE_ARTICLE | 12 | JSON that is only a number: an object is expected
          NOT_ONE_ARTICLE | "T" | JSON that is only text: an object is expected
          EMPTY           | date 2025-06-03 | nothing follows the date line
          """)
  void shouldSayWhatIsWrongAndWhere(Kind kind, String value, String reason) {
    // When
    Result<Draft> result = Records.decode(value);

    // Then
    assertThat(result)
        .isInstanceOfSatisfying(
            Result.Refused.class,
            refused -> {
              assertThat(refused.refusal().reason()).isEqualTo(reason);
              assertThat(refused.refusal().kind()).isEqualTo(kind);
            });
  }

  @Test
  void shouldRefuseAnEmptyRecord() {
    // When
    String refusal = Records.refusal((byte[]) null);

    // Then
    assertThat(refusal).isEqualTo(Records.refusal(new byte[0])).contains("no value");
  }

  @Test
  void shouldRefuseWhiteSpace() {
    // When
    String refusal = Records.refusal(" \n\t ");

    // Then
    assertThat(refusal).isEqualTo("the record holds nothing but white space");
  }

  @Test
  void shouldRefuseARecordOverTheLimit() {
    // When
    String refusal = Records.refusal(new byte[6 * 1024 * 1024]);

    // Then
    assertThat(refusal).isEqualTo("record of 6,291,456 bytes is over the limit of 5,242,880");
  }

  @Test
  void shouldNameTheByteThatIsNotUtf8() {
    // When
    String refusal = Records.refusal("Kazakh text: Қ".getBytes(Charset.forName("x-UTF-16LE-BOM")));

    // Then
    assertThat(refusal).isEqualTo("not UTF-8: byte 0xFF at position 0");
  }

  @Test
  void shouldNameTheByteAtWhichACharacterBreaksOff() {
    // Given
    byte[] cut = {'a', 'b', (byte) 0xE2, (byte) 0x82};

    // When
    String refusal = Records.refusal(cut);

    // Then
    assertThat(refusal).isEqualTo("not UTF-8: byte 0xE2 at position 2");
  }

  @Test
  void shouldRefuseDeepNesting() {
    // When
    String refusal = Records.refusal("{\"a\":".repeat(10_000));

    // Then
    assertThat(refusal).startsWith("JSON with more than 100 levels");
  }

  @Test
  void shouldRefuseAMillionEmptyObjects() {
    // When
    String refusal =
        Records.refusal("{\"title\": \"T\", \"x\": [" + "{},".repeat(1_000_000) + "{}]}");

    // Then
    assertThat(refusal).startsWith("JSON with more than 100 levels or 100,000 tokens");
  }

  @Test
  void shouldRefuseAnEventWithoutData() {
    // When
    String refusal =
        Records.refusal(
            "{\"id\": \"1\"}", Header.of("content-type", "application/cloudevents+json"));

    // Then
    assertThat(refusal).isEqualTo("a CloudEvent without data");
  }

  @Test
  void shouldRefuseABatchOfEvents() {
    // When
    String refusal =
        Records.refusal("[]", Header.of("content-type", "application/cloudevents-batch+json"));

    // Then
    assertThat(refusal).startsWith("a batch of CloudEvents");
  }

  @Test
  void shouldNeverQuoteTheText() {
    // When
    String refusal = Records.refusal("{\"title\": secretword}".getBytes(StandardCharsets.UTF_8));

    // Then
    assertThat(refusal).startsWith("not valid JSON").doesNotContain("secret");
  }
}

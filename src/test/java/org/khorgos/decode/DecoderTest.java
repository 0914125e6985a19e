package org.khorgos.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khorgos.article.Draft;
import org.khorgos.article.Header;

class DecoderTest {

  @Test
  void shouldReadPlainJson() {
    // Given
    String json =
        """
        {"id": 17, "title": "Rail link opens", "content": "A train left.", "link": "https://a.example/1",
         "publisher": {"name": "Example News"}, "lang": "en", "pubDate": 1748944800}""";

    // When
    Draft draft = Records.draft(json);

    // Then
    assertThat(draft)
        .isEqualTo(
            new Draft(
                "Rail link opens",
                "A train left.",
                null,
                "https://a.example/1",
                "17",
                "Example News",
                "en",
                "1748944800"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"body", "content", "text", "body_text", "body_html", "body_xhtml"})
  void shouldKnowTheNamesOfABody(String name) {
    // Given
    String json = "{\"headline\": \"H\", \"%s\": \"B\"}".formatted(name);

    // When
    Draft draft = Records.draft(json);

    // Then
    assertThat(draft.title()).isEqualTo("H");
    assertThat(draft.body()).isEqualTo("B");
    assertThat(draft.html())
        .isEqualTo(name.endsWith("html") ? Boolean.TRUE : name.equals("body_text") ? false : null);
  }

  @Test
  void shouldTakeTheNextNameWhereOneIsBlank() {
    // Given
    String json = "{\"title\": \" \", \"headline\": \"H\", \"body\": null, \"text\": \"B\"}";

    // When
    Draft draft = Records.draft(json);

    // Then
    assertThat(draft.title()).isEqualTo("H");
    assertThat(draft.body()).isEqualTo("B");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"url\": []",
        "\"uri\": 5",
        "\"id\": true",
        "\"id\": {\"value\": 5}",
        "\"altIds\": 7",
        "\"source\": 5",
        "\"source\": [5]",
        "\"publisher\": {\"name\": 5}",
        "\"language\": [\"en\"]",
        "\"date\": {\"year\": 2025}",
        "\"tags\": {\"a\": 1}",
        "\"headlines\": null"
      })
  void shouldIgnoreWhatIsOptionalAndOfAWrongType(String field) {
    // When
    Draft draft = Records.draft("{\"title\": \"T\", \"body\": \"B\", %s}".formatted(field));

    // Then
    assertThat(draft).isEqualTo(new Draft("T", "B", null, null, null, null, null, null));
  }

  @Test
  void shouldTakeTheNextNameWhereAnOptionalFieldIsOfAWrongType() {
    // Given
    String json =
        """
        {"title": "T", "url": {"self": 1}, "link": "https://a.example/1", "source": 5,
         "provider": "Example", "published_at": [], "date": "2025-06-03"}""";

    // When
    Draft draft = Records.draft(json);

    // Then
    assertThat(draft)
        .isEqualTo(
            new Draft("T", null, null, "https://a.example/1", null, "Example", null, "2025-06-03"));
  }

  @Test
  void shouldReadNinjs1() {
    // Given
    String json =
        """
        {"uri": "urn:newsml:a.example:1", "versioncreated": "2025-06-03T10:00:00Z", "language": "en",
         "headline": "H", "body_xhtml": "<p>B</p>"}""";

    // When
    Draft draft = Records.draft(json);

    // Then
    assertThat(draft)
        .isEqualTo(
            new Draft(
                "H",
                "<p>B</p>",
                true,
                null,
                "urn:newsml:a.example:1",
                null,
                "en",
                "2025-06-03T10:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"headlines\": [{\"role\": \"sub\", \"value\": \"S\"}, {\"role\": \"main\", \"value\": \"H\"}],"
            + " \"bodies\": [{\"role\": \"main\", \"contentType\": \"text/html\", \"value\": \"<p>B</p>\"},"
            + " {\"role\": \"main\", \"contentType\": \"text/plain\", \"value\": \"B\"}]}",
        "{\"headlines\": {\"value\": \"H\"}, \"bodies\": {\"contenttype\": \"text/plain\", \"value\": \"B\"}}",
        "{\"headlines\": {\"sub\": \"S\", \"main\": \"H\"},"
            + " \"bodies\": {\"main\": {\"contentType\": \"text/plain\", \"value\": \"B\"}}}"
      })
  void shouldReadNinjs2And3(String json) {
    // When
    Draft draft = Records.draft(json);

    // Then
    assertThat(draft.title()).isEqualTo("H");
    assertThat(draft.body()).isEqualTo("B");
    assertThat(draft.html()).isFalse();
  }

  @Test
  void shouldReadSourceAndIdOfNinjs3() {
    // Given
    String json =
        """
        {"uri": "https://a.example/1", "headlines": [{"value": "H"}], "contentCreated": "2025-06-03",
         "altIds": [{"role": "internal", "value": "x-1"}], "infoSources": [{"name": "Example"}]}""";

    // When
    Draft draft = Records.draft(json);

    // Then
    assertThat(draft)
        .isEqualTo(
            new Draft(
                "H", null, null, "https://a.example/1", "x-1", "Example", null, "2025-06-03"));
  }

  @Test
  void shouldOpenAStructuredEventWithAnObject() {
    // Given
    String json =
        """
        {"specversion": "1.0", "type": "news", "source": "/desk", "id": "7", "data": {"title": "H"}}""";

    // When
    Draft draft = Records.draft(json);

    // Then
    assertThat(draft.title()).isEqualTo("H");
    assertThat(draft.externalId()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\": \"{\\\"title\\\": \\\"H\\\"}\"}",
        "{\"data\": \"H\\nB\", \"datacontenttype\": \"text/plain\"}",
        "{\"data_base64\": \"eyJ0aXRsZSI6IkgifQ==\"}"
      })
  void shouldOpenAStructuredEventWithText(String json) {
    // When
    Draft draft =
        Records.draft(
            json, Header.of("content-type", "application/cloudevents+json; charset=utf-8"));

    // Then
    assertThat(draft.title()).isEqualTo("H");
  }

  @Test
  void shouldOpenABinaryEvent() {
    // When
    Draft draft = Records.draft("<p>One.</p>", Records.event("text/html"));

    // Then
    assertThat(draft.body()).isEqualTo("<p>One.</p>");
    assertThat(draft.html()).isTrue();
  }

  @Test
  void shouldReadTextWithADateLine() {
    // When
    Draft draft =
        Records.draft("\uFEFF date 2025-06-03\r\nRail link opens\r\n\r\nA train left.\r\n");

    // Then
    assertThat(draft)
        .isEqualTo(
            new Draft(
                "Rail link opens", "A train left.", null, null, null, null, null, "2025-06-03"));
  }

  @Test
  void shouldTakeALongFirstLineOfTextForABody() {
    // Given
    String text = "word ".repeat(60) + "\nand more";

    // When
    Draft draft = Records.draft(text);

    // Then
    assertThat(draft.title()).isNull();
    assertThat(draft.body()).isEqualTo(text);
  }

  @Test
  void shouldReadTextThatBeginsLikeJson() {
    // When
    Draft draft = Records.draft("[Photo] 2024 was a good year");

    // Then
    assertThat(draft.body()).isEqualTo("[Photo] 2024 was a good year");
  }
}

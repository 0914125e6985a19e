package org.khorgos.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.khorgos.Examples;
import org.khorgos.article.Header;
import org.khorgos.article.Outcome;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

class EnrichedEventTest {

  private static final EnrichedEvent EVENTS =
      new EnrichedEvent("articles.enriched", "/khorgos/test", "http://localhost/schema.json");

  @Test
  void shouldKeepTheContract() throws IOException {
    // Given
    Outcome.Tagged tagged = Examples.tagged(7, "Tokayev met Xi.", 3);
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                Files.readString(
                    Path.of("src/main/resources/META-INF/resources" + EnrichedEvent.SCHEMA_PATH)));

    // When
    Outgoing event = event(tagged, 2, Examples.TIME);

    // Then
    String value = new String(event.value(), StandardCharsets.UTF_8);
    assertThat(schema.validate(value, InputFormat.JSON)).isEmpty();
    assertThat(value)
        .contains("\"value\":31000000000,")
        .contains("\"confidence\":0.988")
        .contains("\"revision\":2");
    assertThat(header(event, Headers.CE_PAIRS)).isEqualTo("CN-KZ");
    assertThat(header(event, Headers.CE_TOPICS)).isEqualTo("trade");
    assertThat(header(event, Headers.CE_RELEVANCE)).isEqualTo("0.97");
    assertThat(header(event, Headers.CE_SUBJECT))
        .isEqualTo(new String(event.key(), StandardCharsets.UTF_8));
  }

  @Test
  void shouldGiveARepetitionTheSameIdAndARevisionAnother() {
    // Given
    Outcome.Tagged tagged = Examples.tagged(7, "Tokayev met Xi.", 3);
    String first = header(event(tagged, 1, Examples.TIME), Headers.CE_ID);

    // When
    String again = header(event(tagged, 1, Examples.TIME.plusSeconds(60)), Headers.CE_ID);

    // Then
    assertThat(again).isEqualTo(first);
    assertThat(header(event(tagged, 2, Examples.TIME), Headers.CE_ID)).isNotEqualTo(first);
  }

  private static Outgoing event(Outcome.Tagged tagged, int revision, Instant taggedAt) {
    String json = TaggingJson.line(tagged.article(), tagged.tagging());
    return EVENTS.of(tagged, json, revision, taggedAt);
  }

  static String header(Outgoing record, String name) {
    List<Header> found = record.headers().stream().filter(h -> h.key().equals(name)).toList();
    return found.isEmpty() ? null : found.get(found.size() - 1).text();
  }
}

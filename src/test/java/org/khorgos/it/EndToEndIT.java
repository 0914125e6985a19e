package org.khorgos.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.khorgos.embedded.Expectation;
import org.khorgos.embedded.Sample;
import org.khorgos.embedded.SampleFeed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

/** The sample feed, in every form of input, through the packaged application. */
class EndToEndIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void shouldGiveEveryRecordOfTheSampleFeedItsOutcome() throws IOException {
    // Given
    Stage stage = Infrastructure.stage(1);
    List<Sample> samples = new SampleFeed().load();
    try (KhorgosProcess app = KhorgosProcess.ready(stage, Map.of())) {

      // When
      Topics.send(
          producer -> {
            for (Sample sample : samples) {
              ProducerRecord<byte[], byte[]> record =
                  new ProducerRecord<>(stage.incoming(), 0, sample.key(), sample.value());
              sample.headers().forEach(h -> record.headers().add(h.key(), h.value()));
              producer.send(record);
            }
          });
      Topics.awaitDrained(stage, Duration.ofSeconds(60));

      // Then
      List<ConsumerRecord<byte[], byte[]>> events = Topics.committed(stage.enriched());
      List<ConsumerRecord<byte[], byte[]>> dead = Topics.committed(stage.deadLetter());
      assertThat(dead).hasSize(count(samples, Expectation.Kind.DEAD_LETTER));
      assertThat(events).isNotEmpty();
      assertThat(Articles.eventIds(events)).doesNotHaveDuplicates();
      JsonSchema schema = schema(app.api("/schemas/enriched-article.v1.json").body());
      for (ConsumerRecord<byte[], byte[]> event : events) {
        String value = new String(event.value(), StandardCharsets.UTF_8);
        assertThat(schema.validate(value, InputFormat.JSON)).isEmpty();
        shouldProveEveryClaim(JSON.readTree(value));
        assertThat(Topics.header(event, "traceparent")).as("tracing is off").isNull();
      }
      assertThat(new Database(stage).number("select count(*) from article"))
          .isEqualTo(events.stream().map(e -> Topics.header(e, "ce_subject")).distinct().count());
      assertThat(summits(events)).isNotEmpty();
      assertThat(app.log()).as("tracing is off").doesNotContain("traceId");
    }
  }

  /** Every piece of evidence in an event is where it says it is. */
  private static void shouldProveEveryClaim(JsonNode event) {
    String title = event.at("/article/headlines/0/value").asText("");
    String body = event.at("/article/bodies/0/value").asText("");
    List<JsonNode> items = event.findValues("evidence");
    for (JsonNode list : items) {
      for (JsonNode item : list.isArray() ? list : List.of(list)) {
        String text = item.path("field").asText().equals("title") ? title : body;
        assertThat(text.substring(item.path("start").asInt(), item.path("end").asInt()))
            .isEqualTo(item.path("exact").asText());
      }
    }
  }

  private static List<String> summits(List<ConsumerRecord<byte[], byte[]>> events) {
    return events.stream()
        .map(event -> Topics.header(event, "ce_pairs"))
        .filter(pairs -> pairs.split(",").length == 6)
        .collect(Collectors.toList());
  }

  private static int count(List<Sample> samples, Expectation.Kind expectation) {
    return (int) samples.stream().filter(s -> s.expect().kind() == expectation).count();
  }

  private static JsonSchema schema(String text) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
  }
}

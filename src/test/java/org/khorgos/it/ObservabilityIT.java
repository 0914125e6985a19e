package org.khorgos.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Traces that reach a collector, logs that a machine can read, and which build it is. */
class ObservabilityIT {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String SENDER = "b7ad6b7169203331";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** As docs/metrics.md lists them. */
  private static final Set<String> KEYS =
      Set.of("timestamp", "level", "loggerName", "message", "threadName", "hostName", "mdc");

  private static final Set<String> KEYS_OF_FAILURES = Set.of("exception", "stackTrace");

  @Test
  void shouldTraceAnArticleFromItsSenderToItsEvent() throws IOException {
    // Given
    Stage stage = Infrastructure.stage(1);
    try (Collector collector = new Collector();
        KhorgosProcess app =
            KhorgosProcess.ready(
                stage,
                Map.of(
                    "khorgos.traces.endpoint", collector.endpoint(),
                    "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
                    "quarkus.otel.bsp.schedule.delay", "PT0.2S"))) {
      // When
      send(stage, Articles.relevant(1));
      send(stage, "{\"broken");
      Topics.awaitDrained(stage, Duration.ofSeconds(60));

      // Then
      List<ConsumerRecord<byte[], byte[]>> events = Topics.committed(stage.enriched());
      String[] traceparent = Topics.header(events.get(0), "traceparent").split("-");
      assertThat(traceparent[1]).isEqualTo(TRACE);
      assertThat(traceparent[2]).isNotEqualTo(SENDER);
      assertThat(Topics.header(Topics.committed(stage.deadLetter()).get(0), "traceparent"))
          .as("a dead letter has the headers of its record")
          .isEqualTo("00-" + TRACE + "-" + SENDER + "-01");
      Awaitility.await("the spans have arrived")
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () -> {
                assertThat(collector.hasId(TRACE)).isTrue();
                assertThat(collector.hasId(traceparent[2])).isTrue();
                assertThat(
                        List.of(
                            "process " + stage.incoming(),
                            "refine",
                            "store",
                            "publish",
                            "create " + stage.enriched(),
                            "create " + stage.deadLetter()))
                    .allMatch(collector::hasText);
              });
      shouldLogInJsonWithStableKeys(app.log());
      assertThat(app.metrics("khorgos_build_info")).hasSize(1);
    }
  }

  private static void send(Stage stage, String value) {
    ProducerRecord<byte[], byte[]> record =
        Topics.record(stage.incoming(), 0, value.getBytes(StandardCharsets.UTF_8));
    record
        .headers()
        .add(
            "traceparent", ("00-" + TRACE + "-" + SENDER + "-01").getBytes(StandardCharsets.UTF_8));
    Topics.send(producer -> producer.send(record));
  }

  private static void shouldLogInJsonWithStableKeys(String log) throws IOException {
    // The rest is what the JVM itself has to say.
    List<String> lines = log.lines().filter(line -> line.startsWith("{")).toList();
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      JsonNode entry = JSON.readTree(line);
      Set<String> keys = new HashSet<>();
      entry.fieldNames().forEachRemaining(keys::add);
      assertThat(keys).containsAll(KEYS);
      keys.removeAll(KEYS);
      assertThat(KEYS_OF_FAILURES).containsAll(keys);
    }
  }
}

package org.khorgos.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** One bad record in a batch of 500 costs nobody else anything. */
class PoisonIT {

  @Test
  void shouldSetBadRecordsAsideByteForByte() {
    // Given a batch with an undecodable record, a tombstone, and one the database refuses
    Stage stage = Infrastructure.stage(1);
    byte[] poison = {'{', '"', (byte) 0xC3, 0, (byte) 0xFF};
    try (KhorgosProcess app = KhorgosProcess.ready(stage, Map.of())) {
      new Database(stage)
          .execute("alter table article add constraint poison check (title <> 'Gas deal 300')");

      // When
      Topics.send(
          producer -> {
            for (int n = 0; n < 500; n++) {
              if (n == 250) {
                ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(stage.incoming(), 0, new byte[] {1, 0, 2}, poison);
                record.headers().add("x-origin", new byte[] {(byte) 0xFE});
                producer.send(record);
                producer.send(Topics.record(stage.incoming(), 0, null));
              }
              byte[] value = Articles.relevant(n).getBytes(StandardCharsets.UTF_8);
              producer.send(Topics.record(stage.incoming(), 0, value));
            }
          });
      Topics.awaitDrained(stage, Duration.ofSeconds(60));
      Awaitility.await("dead letters counted by reason")
          .untilAsserted(
              () ->
                  assertThat(app.metrics("khorgos_dead_letters_total"))
                      .isEqualTo(
                          Map.of(
                              "reason=\"bad-encoding\",stage=\"decode\"", 1.0,
                              "reason=\"empty\",stage=\"decode\"", 1.0,
                              "reason=\"database-refused\",stage=\"store\"", 1.0)));
      assertThat(app.log())
          .contains("the database refused an article")
          .doesNotContain("signed an agreement");
    }

    // Then
    assertThat(Topics.committed(stage.enriched())).hasSize(499);
    List<ConsumerRecord<byte[], byte[]>> dead = Topics.committed(stage.deadLetter());
    assertThat(dead)
        .extracting(d -> Topics.header(d, "dead-letter-offset"))
        .containsExactlyInAnyOrder("250", "251", "302");
    ConsumerRecord<byte[], byte[]> first =
        dead.stream()
            .filter(d -> Topics.header(d, "dead-letter-offset").equals("250"))
            .findFirst()
            .orElseThrow();
    assertThat(first.key()).containsExactly(1, 0, 2);
    assertThat(first.value()).containsExactly(poison);
    assertThat(first.headers().lastHeader("x-origin").value()).containsExactly(0xFE);
    assertThat(first.headers().lastHeader("__smallrye_generationId")).isNull();
    assertThat(Topics.header(first, "dead-letter-stage")).isEqualTo("decode");
    assertThat(Topics.header(first, "dead-letter-reason")).isNotBlank();
    assertThat(dead).extracting(d -> Topics.header(d, "dead-letter-stage")).contains("store");
  }
}

package org.khorgos.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Damaged records by the thousand, in a heap of 256 MB: each one ends as an article or as a dead
 * letter byte for byte, once. {@code -Dkhorgos.bad-input.records=100000} runs it whole.
 */
class BadInputIT {

  private static final int RECORDS = Integer.getInteger("khorgos.bad-input.records", 5_000);
  private static final long SEED = Long.getLong("khorgos.bad-input.seed", 20_261_124);
  private static final int LARGE = 36;
  private static final int PARTITIONS = 4;

  /** Of the 256 MB a tenth stays free for what other records may need. */
  private static final long ALIVE_MB = 230;

  @Test
  void shouldGiveEveryDamagedRecordOneOutcomeInASmallHeap() {
    // Given
    Stage stage = Infrastructure.stage(PARTITIONS);
    Ledger ledger = new Ledger();
    Mutants mutants = new Mutants(SEED, RECORDS / LARGE);
    Map<String, String> all = Map.of("khorgos.store", "all", "khorgos.publish", "all");
    try (KhorgosProcess app = KhorgosProcess.ready(stage, all)) {
      long start = System.nanoTime();

      // When
      Topics.send(producer -> send(producer, stage, mutants, ledger));
      awaitDrained(stage, app);

      // Then
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      Footprint footprint = app.footprint();
      Topics.forEachCommitted(stage.deadLetter(), ledger::dead);
      Topics.forEachCommitted(stage.enriched(), ledger::event);
      rows(stage).forEach(ledger::row);
      System.out.printf(
          "bad input: seed=%d records=%d took=%s deadLetters=%d %s%n%s",
          SEED, RECORDS, took, ledger.deadLetters(), footprint, ledger.table());
      assertThat(ledger.faults()).isEmpty();
      assertThat(counted(app)).isEqualTo(RECORDS);
      assertThat(app.metrics("khorgos_dead_letters_total").keySet())
          .noneMatch(labels -> labels.contains("defect") || labels.contains("refused"));
      assertThat(footprint.heapAfterGc()).isLessThanOrEqualTo(ALIVE_MB);
      assertThat(app.status("live")).isEqualTo(200);
      assertThat(app.log()).doesNotContain("OutOfMemoryError").doesNotContain("defect");
    }
  }

  private static void send(
      KafkaProducer<byte[], byte[]> producer, Stage stage, Mutants mutants, Ledger ledger) {
    AtomicReference<Exception> failure = new AtomicReference<>();
    long[] next = new long[PARTITIONS];
    for (int n = 0; n < RECORDS; n++) {
      Mutant mutant = mutants.get(n);
      int partition = n % PARTITIONS;
      long offset = next[partition]++;
      ProducerRecord<byte[], byte[]> record =
          new ProducerRecord<>(stage.incoming(), partition, mutant.key(), mutant.value());
      mutant.headers().forEach(h -> record.headers().add(h.key(), h.value()));
      producer.send(
          record,
          (metadata, problem) -> {
            if (problem != null) {
              failure.set(problem);
            } else if (metadata.offset() != offset) {
              failure.set(new IllegalStateException("not in order: " + metadata));
            }
          });
      ledger.sent(mutant, partition, offset);
    }
    producer.flush();
    assertThat(failure.get()).isNull();
  }

  private static void awaitDrained(Stage stage, KhorgosProcess app) {
    Awaitility.await("all of " + stage.incoming() + " committed")
        .atMost(Duration.ofMinutes(8))
        .pollInterval(Duration.ofMillis(500))
        .failFast("no memory left", () -> app.log().contains("OutOfMemoryError"))
        .until(() -> Topics.lag(stage) == 0);
  }

  private static Iterable<Ledger.Row> rows(Stage stage) {
    return new Database(stage)
            .lines(
                "select concat_ws(' ', origin_partition, origin_offset, id, revision, content_hash,"
                    + " relevant) from article")
            .stream()
            .map(Ledger.Row::of)
            .toList();
  }

  /** Records of every outcome, duplicates and replaced versions included. */
  private static long counted(KhorgosProcess app) {
    return Math.round(
        app.metrics("khorgos_articles_total").values().stream().mapToDouble(v -> v).sum()
            + app.metrics("khorgos_dead_letters_total").values().stream()
                .mapToDouble(v -> v)
                .sum());
  }
}

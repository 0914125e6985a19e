package org.khorgos.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the probes say while something is broken, and that the backlog drains after it. */
class OutageIT {

  @Test
  void shouldWaitOutTheDatabaseStayAliveAndTellTheLag() {
    // Given
    Stage stage = Infrastructure.stage(1);
    try (KhorgosProcess app =
        KhorgosProcess.ready(stage, Map.of("khorgos.liveness.stall", "PT3S"))) {
      Infrastructure.DATABASE.stop();
      try {
        Topics.send(stage.incoming(), 0, Articles.relevant(0, 10));
        Awaitility.await("not ready")
            .atMost(Duration.ofSeconds(30))
            .until(() -> app.status("ready") == 503);
        Awaitility.await("what waits is told")
            .atMost(Duration.ofSeconds(20))
            .untilAsserted(() -> assertThat(lag(app)).isEqualTo(10));
        Awaitility.await("alive all the time")
            .during(Duration.ofSeconds(6))
            .atMost(Duration.ofSeconds(20))
            .until(() -> app.status("live") == 200);
      } finally {
        // When
        Infrastructure.DATABASE.start();
      }
      Topics.awaitDrained(stage, Duration.ofSeconds(60));

      // Then
      assertThat(Topics.committed(stage.enriched())).hasSize(10);
      app.awaitReady();
      Awaitility.await("nothing waits")
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(lag(app)).isZero());
    }
  }

  @Test
  void shouldTurnLivenessDownWhileABatchIsStalled() throws SQLException {
    // Given
    Stage stage = Infrastructure.stage(1);
    Database database = new Database(stage);
    Map<String, String> settings =
        Map.of("khorgos.liveness.stall", "PT3S", "khorgos.database.statement-timeout", "PT60S");
    try (KhorgosProcess app = KhorgosProcess.ready(stage, settings)) {
      assertThat(app.status("live")).isEqualTo(200);

      // When
      try (Database.Lock lock = database.lockArticles()) {
        Topics.send(stage.incoming(), 0, Articles.relevant(0, 3));
        Awaitility.await("DOWN while stalled")
            .atMost(Duration.ofSeconds(20))
            .until(() -> app.status("live") == 503);
      }

      // Then
      Topics.awaitDrained(stage, Duration.ofSeconds(30));
      Awaitility.await("UP again").until(() -> app.status("live") == 200);
      assertThat(Topics.committed(stage.enriched())).hasSize(3);
    }
  }

  @Test
  void shouldTurnLivenessDownWhenTheProducerIsFenced() {
    // Given
    Stage stage = Infrastructure.stage(1);
    Map<String, String> impatient = new HashMap<>(KhorgosProcess.SOON_MISSED);
    impatient.put("mp.messaging.outgoing.enriched.request.timeout.ms", "3000");
    impatient.put("mp.messaging.outgoing.enriched.delivery.timeout.ms", "6000");
    try (KhorgosProcess app = KhorgosProcess.ready(stage, impatient)) {
      Topics.send(stage.incoming(), 0, Articles.relevant(0));
      Topics.awaitDrained(stage, Duration.ofSeconds(30));

      // When another producer takes its transactional id
      Map<String, Object> settings =
          Map.of(
              "bootstrap.servers",
              Infrastructure.KAFKA.bootstrapServers(),
              "transactional.id",
              stage.name() + "-khorgos-one");
      try (KafkaProducer<byte[], byte[]> other =
          new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
        other.initTransactions();
        Topics.send(stage.incoming(), 0, Articles.relevant(1, 5));

        // Then
        Awaitility.await("DOWN when fenced")
            .atMost(Duration.ofSeconds(30))
            .until(() -> app.status("live") == 503);
      }
    }
    try (KhorgosProcess again = KhorgosProcess.ready(stage, Map.of())) {
      Topics.awaitDrained(stage, Duration.ofSeconds(60));
    }
    assertThat(Articles.eventIds(Topics.committed(stage.enriched())))
        .hasSize(5)
        .doesNotHaveDuplicates();
  }

  /** As the application tells it, over all partitions of which it tells any. */
  private static double lag(KhorgosProcess app) {
    Map<String, Double> lag = app.metrics("khorgos_lag_records");
    assertThat(lag).isNotEmpty();
    return lag.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}

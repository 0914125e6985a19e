package org.khorgos.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

  /** Longer than the pause between two questions to a broker that does not answer. */
  private static final Duration STALL = Duration.ofSeconds(13);

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
        assertThat(app.metrics("khorgos_database_failures_total").keySet())
            .anyMatch(labels -> labels.startsWith("sqlstate=\"08"));
        assertThat(app.log()).contains("the database can't take the batch, trying again");
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
  void shouldNameWhatTheDatabaseLacks() throws IOException {
    // Given a database that answers, but writes nothing
    Stage stage = Infrastructure.stage(1);
    Database database = new Database(stage);
    try (KhorgosProcess app = KhorgosProcess.ready(stage, Map.of())) {
      database.execute(
          """
          create function disk_full() returns trigger language plpgsql as
            $$ begin raise exception 'no space left on device' using errcode = '53100'; end $$;
          create trigger disk_full before insert on article execute function disk_full();
          """);

      // When
      Topics.send(stage.incoming(), 0, Articles.relevant(0, 10));

      // Then
      Awaitility.await("not ready")
          .atMost(Duration.ofSeconds(20))
          .until(() -> app.status("ready") == 503);
      assertThat(app.management("/q/health/ready").body()).contains("SQLState 53100");
      assertThat(app.status("live")).isEqualTo(200);
      assertThat(app.metrics("khorgos_database_failures_total")).containsKey("sqlstate=\"53100\"");
      assertThat(app.log()).contains("sqlState=53100");

      database.execute("drop trigger disk_full on article");
      Topics.awaitDrained(stage, Duration.ofSeconds(30));
      Awaitility.await("ready again").until(() -> app.status("ready") == 200);
      assertThat(Topics.committed(stage.enriched())).hasSize(10);
    }
  }

  @Test
  void shouldStayAliveWithABatchInFlightWhileTheBrokerIsAway() throws Exception {
    // Given a batch that is about to be published, not the first
    Stage stage = Infrastructure.stage(1);
    Database database = new Database(stage);
    Map<String, String> settings = new HashMap<>();
    settings.put("kafka.bootstrap.servers", "127.0.0.1:" + Infrastructure.KAFKA_PROXY.port());
    settings.put("khorgos.liveness.stall", STALL.toString());
    // So that sending, and then the abort, time out while the broker is away.
    settings.put("mp.messaging.outgoing.enriched.request.timeout.ms", "2000");
    settings.put("mp.messaging.outgoing.enriched.delivery.timeout.ms", "4000");
    settings.put("mp.messaging.outgoing.enriched.max.block.ms", "3000");
    try (KhorgosProcess app = KhorgosProcess.ready(stage, settings)) {
      Topics.send(stage.incoming(), 0, Articles.relevant(0, 5));
      Topics.awaitDrained(stage, Duration.ofSeconds(30));
      try (Database.Transaction lock = database.lockArticles()) {
        Topics.send(stage.incoming(), 0, Articles.relevant(5, 10));
        database.awaitBlockedWriter();

        // When
        Infrastructure.KAFKA_PROXY.mode(TcpProxy.Mode.REFUSE);
      }

      // Then
      Awaitility.await("not ready")
          .atMost(Duration.ofSeconds(30))
          .until(() -> app.status("ready") == 503);
      assertThat(app.management("/q/health/ready").body()).contains("\"kafka\": \"Timeout");
      assertThat(app.metrics("khorgos_kafka_failures_total"))
          .containsKey("cause=\"TimeoutException\"");
      assertThat(app.log()).contains("Kafka can't be asked: cause=TimeoutException");
      Awaitility.await("alive all the time")
          .during(STALL.plusSeconds(3))
          .atMost(STALL.multipliedBy(2))
          .until(() -> app.status("live") == 200);

      Infrastructure.KAFKA_PROXY.mode(TcpProxy.Mode.PASS);
      Topics.awaitDrained(stage, Duration.ofSeconds(90));
      app.awaitReady();
      assertThat(app.log()).contains("Kafka answers again");
    } finally {
      Infrastructure.KAFKA_PROXY.mode(TcpProxy.Mode.PASS);
    }
    assertThat(Articles.eventIds(Topics.committed(stage.enriched())))
        .hasSize(10)
        .doesNotHaveDuplicates();
  }

  @Test
  void shouldEndSoonAndSayWhyWithoutADatabaseAtStart() {
    // Given
    Stage stage = Infrastructure.stage(1);
    Map<String, String> nowhere =
        Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:1/" + stage.name());

    // When
    try (KhorgosProcess app = KhorgosProcess.start(stage, "one", nowhere)) {

      // Then
      Awaitility.await("ends").atMost(Duration.ofSeconds(25)).until(() -> !app.isAlive());
      assertThat(app.log()).contains("Connection to 127.0.0.1:1 refused");
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
      try (Database.Transaction lock = database.lockArticles()) {
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

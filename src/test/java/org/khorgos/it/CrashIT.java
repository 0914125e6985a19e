package org.khorgos.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a SIGKILL leaves behind, and what the next start makes of it. */
class CrashIT {

  private static final Map<String, String> BEHIND_PROXY = new HashMap<>(KhorgosProcess.SOON_MISSED);

  static {
    String proxy = "127.0.0.1:" + Infrastructure.KAFKA_PROXY.port();
    BEHIND_PROXY.put("kafka.bootstrap.servers", proxy);
  }

  @Test
  void shouldPublishOnceWhenKilledBetweenDatabaseAndKafkaCommit() throws SQLException {
    // Given rows that are committed and events that are not
    Stage stage = Infrastructure.stage(1);
    Database database = new Database(stage);
    try (KhorgosProcess app = KhorgosProcess.ready(stage, BEHIND_PROXY)) {
      try (Database.Transaction lock = database.lockArticles()) {
        Topics.send(stage.incoming(), 0, Articles.relevant(0, 5));
        database.awaitBlockedWriter();
        Infrastructure.KAFKA_PROXY.mode(TcpProxy.Mode.BLACKHOLE);
      }
      Awaitility.await("rows").until(() -> database.number("select count(*) from article") == 5);
      app.kill();
    } finally {
      Infrastructure.KAFKA_PROXY.mode(TcpProxy.Mode.PASS);
      Infrastructure.KAFKA_PROXY.cut();
    }

    // When
    try (KhorgosProcess again = KhorgosProcess.ready(stage, Map.of())) {
      Topics.awaitDrained(stage, Duration.ofSeconds(60));
    }

    // Then
    assertThat(Articles.eventIds(Topics.committed(stage.enriched())))
        .hasSize(5)
        .doesNotHaveDuplicates();
    assertThat(database.number("select count(*) from article where revision = 1")).isEqualTo(5);
  }

  @Test
  void shouldLeaveNoOpenTransactionWhenTerminated() throws Exception {
    // Given a backlog that is being worked on
    Stage stage = Infrastructure.stage(2);
    Topics.send(stage.incoming(), 0, Articles.relevant(0, 3000));
    Topics.send(stage.incoming(), 1, Articles.relevant(3000, 6000));
    KhorgosProcess app =
        KhorgosProcess.start(
            stage, "one", Map.of("mp.messaging.incoming.articles.max.poll.records", "50"));
    Awaitility.await("some committed")
        .atMost(Duration.ofSeconds(60))
        .until(() -> Topics.lag(stage) < 6000);

    // When
    app.terminate();

    // Then
    assertThat(app.log()).contains("drained: no batch in flight");
    assertThat(Topics.openTransactions(stage)).isZero();
    try (KhorgosProcess again = KhorgosProcess.ready(stage, Map.of())) {
      Topics.awaitDrained(stage, Duration.ofSeconds(60));
    }
    assertThat(Articles.subjects(Topics.committed(stage.enriched())))
        .hasSize(6000)
        .doesNotHaveDuplicates();
  }
}

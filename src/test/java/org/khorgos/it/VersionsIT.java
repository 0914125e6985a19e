package org.khorgos.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Duplicates, revisions and what comes late. */
class VersionsIT {

  private static final Map<String, String> BEHIND_PROXY =
      Map.of(
          "kafka.bootstrap.servers", "127.0.0.1:" + Infrastructure.KAFKA_PROXY.port(),
          "mp.messaging.incoming.articles.max.poll.records", "1",
          "mp.messaging.outgoing.enriched.request.timeout.ms", "4000",
          "mp.messaging.outgoing.enriched.delivery.timeout.ms", "7000",
          "mp.messaging.outgoing.enriched.max.block.ms", "6000");

  @Test
  void shouldTellDuplicateRevisionAndSupersededApart() throws Exception {
    // Given
    Stage stage = Infrastructure.stage(2);
    Database database = new Database(stage);
    try (KhorgosProcess app = KhorgosProcess.ready(stage, Map.of())) {
      one(stage, 0, Articles.relevant(1));

      // When the same content comes again, from either partition, then other content
      one(stage, 0, Articles.relevant(1));
      one(stage, 1, Articles.relevant(1));
      one(stage, 0, Articles.relevant(1, "second"));
      one(stage, 0, Articles.relevant(2, "first"), Articles.relevant(2, "second"));

      // Then
      List<ConsumerRecord<byte[], byte[]>> events = Topics.committed(stage.enriched());
      assertThat(events).extracting(VersionsIT::revision).containsExactlyInAnyOrder(1, 2, 1);
      assertThat(Articles.eventIds(events)).doesNotHaveDuplicates();
      assertThat(database.number("select count(*) from article")).isEqualTo(2);
      assertThat(database.number("select count(*) from article where body like '%second%'"))
          .isEqualTo(2);
      assertThat(app.management("/q/metrics").body())
          .contains("outcome=\"duplicate\"")
          .contains("outcome=\"revision\"")
          .contains("outcome=\"superseded\"");
    }
  }

  @Test
  void shouldNotStoreAVersionBeforeTheOneAheadOfItIsPublished() throws Exception {
    // Given two versions in batches of their own, the first of which is stored
    Stage stage = Infrastructure.stage(1);
    Database database = new Database(stage);
    try (KhorgosProcess app = KhorgosProcess.ready(stage, BEHIND_PROXY)) {
      try (Database.Transaction lock = database.lockArticles()) {
        Topics.send(stage.incoming(), 0, Articles.relevant(1), Articles.relevant(1, "second"));
        database.awaitBlockedWriter();

        // When Kafka is away until its transaction has failed
        Infrastructure.KAFKA_PROXY.mode(TcpProxy.Mode.BLACKHOLE);
      }
      Awaitility.await("the first batch has failed")
          .atMost(Duration.ofSeconds(60))
          .until(() -> app.log().contains("a batch failed and will be read again"));
      Infrastructure.KAFKA_PROXY.mode(TcpProxy.Mode.PASS);
      Infrastructure.KAFKA_PROXY.cut();
      Topics.awaitDrained(stage, Duration.ofSeconds(90));
    } finally {
      Infrastructure.KAFKA_PROXY.mode(TcpProxy.Mode.PASS);
      Infrastructure.KAFKA_PROXY.cut();
    }

    // Then
    assertThat(Topics.committed(stage.enriched()))
        .extracting(VersionsIT::revision)
        .containsExactly(1, 2);
  }

  @Test
  void shouldNotLetAnOlderRecordOverwriteTheRow() throws Exception {
    // Given a row that claims to be made of a later record of the partition
    Stage stage = Infrastructure.stage(1);
    Database database = new Database(stage);
    try (KhorgosProcess app = KhorgosProcess.ready(stage, Map.of())) {
      one(stage, 0, Articles.relevant(1, "later"));
      database.execute("update article set origin_offset = 1000");

      // When
      one(stage, 0, Articles.relevant(1, "older"));

      // Then
      assertThat(database.number("select count(*) from article where body like '%later%'"))
          .isEqualTo(1);
      assertThat(Topics.committed(stage.enriched())).hasSize(1);
      assertThat(app.management("/q/metrics").body()).contains("outcome=\"stale\"");
    }
  }

  @Test
  void shouldTellSubscribersThatAnArticleIsNoLongerRelevant() {
    // Given
    Stage stage = Infrastructure.stage(1);
    try (KhorgosProcess app = KhorgosProcess.ready(stage, Map.of())) {
      one(stage, 0, Articles.relevant(1), Articles.irrelevant(2));

      // When
      one(stage, 0, Articles.irrelevant(1).replace("/weather/", "/"));

      // Then
      List<ConsumerRecord<byte[], byte[]>> events = Topics.committed(stage.enriched());
      assertThat(events).hasSize(2);
      assertThat(revision(events.get(1))).isEqualTo(2);
      assertThat(value(events.get(1))).contains("\"relevant\":false");
    }
  }

  private static void one(Stage stage, int partition, String... values) {
    Topics.send(stage.incoming(), partition, values);
    Topics.awaitDrained(stage, Duration.ofSeconds(30));
  }

  private static int revision(ConsumerRecord<byte[], byte[]> event) {
    return Integer.parseInt(value(event).replaceFirst("(?s).*\"revision\":(\\d+).*", "$1"));
  }

  private static String value(ConsumerRecord<byte[], byte[]> event) {
    return new String(event.value(), StandardCharsets.UTF_8);
  }
}

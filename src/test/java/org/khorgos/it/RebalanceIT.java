package org.khorgos.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A second pod joins and leaves while a batch is in flight. */
class RebalanceIT {

  private static final String CHANNEL = "mp.messaging.incoming.articles.";

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "default,,",
    "cooperative,partition.assignment.strategy,org.apache.kafka.clients.consumer.CooperativeStickyAssignor",
    "KIP-848,group.protocol,consumer"
  })
  void shouldNeitherLoseNorRepeatABatchInFlight(String name, String setting, String value)
      throws SQLException {
    // Given a batch over both partitions that waits for the database
    Stage stage = Infrastructure.stage(2);
    Database database = new Database(stage);
    Map<String, String> settings = new LinkedHashMap<>();
    if (!"KIP-848".equals(name)) {
      // With KIP-848 the broker decides.
      settings.putAll(KhorgosProcess.SOON_MISSED);
    }
    if (setting != null) {
      settings.put(CHANNEL + setting, value);
    }
    try (KhorgosProcess one = KhorgosProcess.ready(stage, settings)) {
      awaitMembers(stage, 1);
      try (Database.Transaction lock = database.lockArticles()) {
        Topics.send(stage.incoming(), 0, Articles.relevant(0, 20));
        Topics.send(stage.incoming(), 1, Articles.relevant(20, 40));
        database.awaitBlockedWriter();

        // When
        try (KhorgosProcess two = KhorgosProcess.start(stage, "two", settings)) {
          two.awaitReady();
          awaitMembers(stage, 2);
        }
      }
      Topics.awaitDrained(stage, Duration.ofSeconds(90));
      Topics.send(stage.incoming(), 0, Articles.relevant(40, 60));
      Topics.awaitDrained(stage, Duration.ofSeconds(90));
    }

    // Then
    assertThat(Articles.subjects(Topics.committed(stage.enriched())))
        .hasSize(60)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"classic,0", "consumer,1"})
  void shouldPublishEachVersionThoughItHadReadAheadWhatItLostMeanwhile(
      String protocol, int partition) throws SQLException {
    // Given a version that waits for the database, and the next one read ahead, of the partition
    // that a second member is given
    Stage stage = Infrastructure.stage(2);
    Database database = new Database(stage);
    Map<String, String> settings = new LinkedHashMap<>();
    if (protocol.equals("classic")) {
      settings.putAll(KhorgosProcess.SOON_MISSED);
    }
    settings.put(CHANNEL + "max.poll.records", "1");
    settings.put(CHANNEL + "group.protocol", protocol);
    try (KhorgosProcess one = KhorgosProcess.ready(stage, settings)) {
      awaitMembers(stage, 1);
      try (Database.Transaction lock = database.lockArticles()) {
        Topics.send(stage.incoming(), partition, Articles.relevant(1, "first"));
        Topics.send(stage.incoming(), partition, Articles.relevant(1, "second"));
        database.awaitBlockedWriter();

        // When their partition goes to another member for a while
        try (KafkaConsumer<byte[], byte[]> other = owner(stage, protocol, partition)) {
          lock.execute("ROLLBACK");
          String again = "records=1 from={%s-%d=1}".formatted(stage.incoming(), partition);
          await(() -> isStored(database, "second") || one.log().contains(again));
        }
      }
      Topics.awaitDrained(stage, Duration.ofSeconds(90));
    }

    // Then
    assertThat(Topics.committed(stage.enriched()))
        .extracting(event -> new String(event.value(), StandardCharsets.UTF_8))
        .satisfiesExactly(
            first -> assertThat(first).contains("first version").contains("\"revision\":1"),
            second -> assertThat(second).contains("second version").contains("\"revision\":2"));
  }

  /** A member of the group, once it has that partition. */
  private static KafkaConsumer<byte[], byte[]> owner(Stage stage, String protocol, int partition) {
    KafkaConsumer<byte[], byte[]> member = Topics.member(stage, "a-member-of-low-name", protocol);
    member.subscribe(List.of(stage.incoming()));
    await(
        () -> {
          member.poll(Duration.ofMillis(100));
          return member.assignment().contains(new TopicPartition(stage.incoming(), partition));
        });
    return member;
  }

  private static boolean isStored(Database database, String version) {
    return database.number("select count(*) from article where body like '%" + version + "%'") > 0;
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(condition);
  }

  private static void awaitMembers(Stage stage, int members) {
    Awaitility.await(members + " members with partitions")
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              try (Admin admin = Topics.admin()) {
                return admin
                        .describeConsumerGroups(Set.of(stage.group()))
                        .all()
                        .get()
                        .get(stage.group())
                        .members()
                        .stream()
                        .filter(m -> !m.assignment().topicPartitions().isEmpty())
                        .count()
                    == members;
              }
            });
  }
}

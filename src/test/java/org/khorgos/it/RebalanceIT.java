package org.khorgos.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.admin.Admin;
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

package org.khorgos.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.impl.ReactiveKafkaConsumer;

/**
 * Compares what is committed with what should be, after every transaction, and rewinds the consumer
 * where it is behind. SmallRye reports success for a transaction whose commit failed, and would go
 * on with the next batch: the failed one were lost (SmallRye 4.33 to 4.36).
 */
@ApplicationScoped
public class OffsetGuard {

  /** What the committed offsets say of a batch. */
  enum Finding {
    /** All of its partitions are committed. */
    COMMITTED,
    /** Some were not and are rewound. */
    REWOUND,
    /**
     * Another pod has committed beyond it: this one is no longer of the group, and does not know.
     * Seen where the wall clock was stepped, by which Kafka's clients time their heartbeats.
     */
    OVERTAKEN,
    /** Some have gone to another pod, which will tell from the committed offsets where to go on. */
    REVOKED
  }

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final KafkaClientService clients;

  OffsetGuard(KafkaClientService clients) {
    this.clients = clients;
  }

  /**
   * @throws RuntimeException where Kafka does not answer: then nothing is known and the caller has
   *     to ask again before it goes on
   */
  Finding inspect(Batch batch) {
    Map<TopicPartition, Long> kept = kept(batch.next());
    Map<TopicPartition, OffsetAndMetadata> committed = committed(kept.keySet());
    if (kept.entrySet().stream()
        .anyMatch(want -> offset(committed, want.getKey()) < want.getValue())) {
      return rewind();
    }
    if (kept.entrySet().stream()
        .anyMatch(want -> offset(committed, want.getKey()) > want.getValue())) {
      return Finding.OVERTAKEN;
    }
    return kept.size() == batch.next().size() ? Finding.COMMITTED : Finding.REVOKED;
  }

  /**
   * Back to the committed offsets, in every partition this pod has.
   *
   * <p>SmallRye keeps the group's generation it commits with from the last change of this pod's
   * partitions. With the consumer protocol (KIP-848) the generation also changes when those of
   * another pod do; then every commit would fail from here on.
   *
   * @throws RuntimeException where Kafka does not answer
   */
  Finding rewind() {
    ReactiveKafkaConsumer<byte[], byte[]> consumer =
        (ReactiveKafkaConsumer<byte[], byte[]>) consumer();
    consumer
        .runOnPollingThread(
            client -> {
              consumer.setCachedConsumerGroupMetadata();
              seekToCommitted(client);
              RewindStamp.rewound();
            })
        .await()
        .atMost(LIMIT);
    return Finding.REWOUND;
  }

  /** Resumes as well: where SmallRye's own rewind fails, it leaves the partitions paused. */
  private static void seekToCommitted(Consumer<byte[], byte[]> client) {
    client
        .committed(client.assignment())
        .forEach(
            (partition, done) -> {
              if (done == null) {
                client.seekToBeginning(Set.of(partition));
              } else {
                client.seek(partition, done.offset());
              }
            });
    client.resume(client.assignment());
  }

  /** Those of partitions this pod has. */
  private Map<TopicPartition, Long> kept(Map<TopicPartition, Long> offsets) {
    Map<TopicPartition, Long> kept = new HashMap<>(offsets);
    kept.keySet().retainAll(consumer().getAssignments().await().atMost(LIMIT));
    return kept;
  }

  private Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> partitions) {
    return partitions.isEmpty()
        ? Map.of()
        : consumer().committed(partitions.toArray(TopicPartition[]::new)).await().atMost(LIMIT);
  }

  private static long offset(
      Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
    OffsetAndMetadata done = committed.get(partition);
    return done == null ? -1 : done.offset();
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return clients.getConsumer(Channels.ARTICLES);
  }
}

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
   * True where partitions have changed hands since the batch was polled: it can no longer be
   * committed. Were it stored all the same, whoever has its partitions now could find a later
   * version in the database than the one to be published.
   */
  boolean isOutdated(Batch batch) {
    return consumer().consumerGroupMetadata().await().atMost(LIMIT).generationId()
        != batch.generation();
  }

  /**
   * What is asked of the consumer in one piece: a second question would have to wait for its next
   * poll to end.
   *
   * @param wanted those of the batch in partitions this pod has
   */
  private record Offsets(
      Map<TopicPartition, Long> wanted, Map<TopicPartition, OffsetAndMetadata> committed) {

    long committed(TopicPartition partition) {
      OffsetAndMetadata done = committed.get(partition);
      return done == null ? -1 : done.offset();
    }

    boolean behind() {
      return wanted.entrySet().stream().anyMatch(w -> committed(w.getKey()) < w.getValue());
    }

    boolean beyond() {
      return wanted.entrySet().stream().anyMatch(w -> committed(w.getKey()) > w.getValue());
    }
  }

  /**
   * @throws RuntimeException where Kafka does not answer: then nothing is known and the caller has
   *     to ask again before it goes on
   */
  Finding inspect(Batch batch) {
    Offsets offsets =
        consumer()
            .runOnPollingThread((Consumer<byte[], byte[]> client) -> offsets(client, batch.next()))
            .await()
            .atMost(LIMIT);
    if (offsets.behind()) {
      return rewind();
    }
    if (offsets.beyond()) {
      return Finding.OVERTAKEN;
    }
    return offsets.wanted().size() == batch.next().size() ? Finding.COMMITTED : Finding.REVOKED;
  }

  private static Offsets offsets(Consumer<byte[], byte[]> client, Map<TopicPartition, Long> next) {
    Map<TopicPartition, Long> wanted = new HashMap<>(next);
    wanted.keySet().retainAll(client.assignment());
    return new Offsets(wanted, wanted.isEmpty() ? Map.of() : client.committed(wanted.keySet()));
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

  private KafkaConsumer<byte[], byte[]> consumer() {
    return clients.getConsumer(Channels.ARTICLES);
  }
}

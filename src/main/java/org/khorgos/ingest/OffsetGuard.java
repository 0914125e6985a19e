package org.khorgos.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;
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
    /**
     * Some have gone to another pod, which will tell from the committed offsets where to go on. The
     * others are rewound: what was polled with those that have gone must not be stored.
     */
    REVOKED
  }

  private static final Logger LOG = Logger.getLogger(OffsetGuard.class);
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** By then batches polled before a rewind have been dropped. */
  private static final Duration UNTIL_RESUMED = Duration.ofSeconds(3);

  private final KafkaClientService clients;

  /**
   * The group's generation as the client last told it; the connector learns of it later. It only
   * grows, but where the group is made anew.
   */
  private volatile int generation;

  OffsetGuard(KafkaClientService clients) {
    this.clients = clients;
  }

  /**
   * True where partitions have changed hands since the batch was polled: it can no longer be
   * committed. Were it stored all the same, whoever has its partitions now could find a later
   * version in the database than the one to be published.
   */
  boolean isOutdated(Batch batch) {
    return generation > batch.generation()
        || consumer().consumerGroupMetadata().await().atMost(LIMIT).generationId()
            != batch.generation();
  }

  /**
   * The same for a batch that has waited, by a question to the client: it takes until the client's
   * poll ends.
   *
   * @throws RuntimeException where the client does not answer
   */
  boolean isOutdatedByNow(Batch batch) {
    return consumer()
        .runOnPollingThread((Consumer<byte[], byte[]> client) -> isOutdated(client, batch))
        .await()
        .atMost(LIMIT);
  }

  private static boolean isOutdated(Consumer<byte[], byte[]> client, Batch batch) {
    return client.groupMetadata().generationId() != batch.generation()
        || !client.assignment().containsAll(batch.next().keySet());
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
            .runOnPollingThread(
                (Consumer<byte[], byte[]> client) -> {
                  generation = client.groupMetadata().generationId();
                  return offsets(client, batch.next());
                })
            .await()
            .atMost(LIMIT);
    if (offsets.behind()) {
      return rewind();
    }
    if (offsets.beyond()) {
      return Finding.OVERTAKEN;
    }
    if (offsets.wanted().size() < batch.next().size()) {
      rewind();
      return Finding.REVOKED;
    }
    return Finding.COMMITTED;
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
              generation = client.groupMetadata().generationId();
              seekToCommitted(client);
              RewindStamp.rewound();
            })
        .await()
        .atMost(LIMIT);
    resumeWhereNothingComes(consumer);
    return Finding.REWOUND;
  }

  /**
   * Where SmallRye's own rewind fails, it leaves the partitions paused for good. Not at once: while
   * a batch is waiting they are paused with good reason, and SmallRye, which would not notice that
   * they no longer are, would hoard whatever there is to read.
   */
  private static void resumeWhereNothingComes(KafkaConsumer<byte[], byte[]> consumer) {
    int rewinds = RewindStamp.rewinds();
    Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(UNTIL_RESUMED)
        .chain(
            () ->
                consumer.runOnPollingThread(
                    client -> {
                      resume(client, rewinds);
                    }))
        .subscribe()
        .with(done -> {}, failure -> LOG.warnf("not resumed: %s", failure.toString()));
  }

  private static void resume(Consumer<byte[], byte[]> client, int rewinds) {
    if (RewindStamp.nothingReadSince(rewinds)) {
      client.resume(client.assignment());
    }
  }

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
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return clients.getConsumer(Channels.ARTICLES);
  }
}

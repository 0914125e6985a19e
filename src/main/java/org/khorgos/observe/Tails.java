package org.khorgos.observe;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Tells a backlog from what only looks like one. Whoever writes to the incoming topic in
 * transactions leaves offsets that hold no record: a marker behind each, and all of an aborted one.
 * The group's commit stands before them until the next record, so the difference of offsets alone
 * would be a lag that never ends, and a pod that waits for nothing would count as stuck.
 */
final class Tails {

  private static final Duration LIMIT = Duration.ofSeconds(5);

  /** The answer for what lay between two offsets. */
  private record Seen(long from, long end, boolean asked, boolean empty) {}

  private final Map<TopicPartition, Seen> seen = new HashMap<>();
  private final Map<String, Object> settings;

  /**
   * @param shared the settings all Kafka clients of the application share
   */
  Tails(Map<String, Object> shared) {
    settings = new HashMap<>(shared);
    settings.keySet().retainAll(ConsumerConfig.configNames());
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "khorgos-tail");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
  }

  /**
   * Whether a subscriber finds nothing there. Asks the broker only where the group has not moved
   * since the last question: a flow that moves has no such tail.
   */
  boolean isEmpty(TopicPartition partition, long from, long end) {
    Seen last = seen.get(partition);
    boolean stands = last != null && last.from() == from;
    boolean known = stands && last.asked() && (!last.empty() || last.end() == end);
    if (!known) {
      boolean empty = stands && read(partition, from, end);
      seen.put(partition, new Seen(from, end, stands, empty));
    }
    return seen.get(partition).empty();
  }

  private boolean read(TopicPartition partition, long from, long end) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, from);
      long start = System.nanoTime();
      while (consumer.position(partition) < end && System.nanoTime() - start < LIMIT.toNanos()) {
        if (!consumer.poll(Duration.ofMillis(200)).isEmpty()) {
          return false;
        }
      }
      return consumer.position(partition) >= end;
    }
  }
}

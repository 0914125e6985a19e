package org.khorgos.deadletter;

import static org.khorgos.publish.Headers.DEAD_LETTER_REPLAYED;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The dead-letter topic, read from its beginning to its present end. It belongs to no consumer
 * group: to look changes nothing.
 */
public final class DeadLetterTopic implements AutoCloseable {

  /** Longer than the service keeps a transaction open: nothing before the end stays unreadable. */
  private static final Duration STILL = Duration.ofSeconds(60);

  private static final Comparator<TopicPartition> BY_NUMBER =
      Comparator.comparingInt(TopicPartition::partition);

  private final String topic;
  private final KafkaConsumer<byte[], byte[]> committed;
  private final KafkaConsumer<byte[], byte[]> everything;

  /**
   * @param client what all Kafka clients share
   */
  public DeadLetterTopic(Map<String, Object> client, String topic) {
    this.topic = topic;
    this.committed = consumer(client, "read_committed");
    this.everything = consumer(client, "read_uncommitted");
  }

  /** Which letters have been replayed. */
  public Set<LetterId> replayed() {
    Set<LetterId> replayed = new HashSet<>();
    read(
        record -> {
          Header mark = record.headers().lastHeader(DEAD_LETTER_REPLAYED);
          if (mark != null) {
            replayed.add(LetterId.parse(new String(mark.value(), StandardCharsets.UTF_8)));
          }
        });
    return replayed;
  }

  /** The letters, partition after partition, oldest first. Records that are none are passed by. */
  public void forEach(Consumer<Letter> reader) {
    read(record -> Letter.of(record).ifPresent(reader));
  }

  private void read(Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    List<TopicPartition> partitions =
        committed.partitionsFor(topic).stream()
            .map(p -> new TopicPartition(topic, p.partition()))
            .sorted(BY_NUMBER)
            .toList();
    // The end of what is written, not of what is settled: a transaction that is open while this
    // reads, whoever's it is, must not hide a mark that was committed after it began.
    Map<TopicPartition, Long> end = everything.endOffsets(partitions);
    for (TopicPartition partition : partitions) {
      committed.assign(List.of(partition));
      committed.seekToBeginning(List.of(partition));
      readTo(partition, end.get(partition), reader);
    }
  }

  private void readTo(
      TopicPartition partition, long end, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    long moved = System.nanoTime();
    for (long at = committed.position(partition); at < end; ) {
      for (ConsumerRecord<byte[], byte[]> record : committed.poll(Duration.ofMillis(200))) {
        if (record.offset() < end) {
          reader.accept(record);
        }
      }
      long now = committed.position(partition);
      if (now > at) {
        moved = System.nanoTime();
      } else if (System.nanoTime() - moved > STILL.toNanos()) {
        throw new TimeoutException(
            "%s can't be read beyond offset %d: a transaction is open".formatted(partition, now));
      }
      at = now;
    }
  }

  private static KafkaConsumer<byte[], byte[]> consumer(
      Map<String, Object> client, String isolation) {
    Map<String, Object> settings = Clients.settings(client);
    settings.put("default.api.timeout.ms", 15_000);
    settings.put("isolation.level", isolation);
    settings.put("auto.offset.reset", "earliest");
    settings.put("enable.auto.commit", false);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public void close() {
    committed.close();
    everything.close();
  }
}

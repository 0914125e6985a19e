package org.khorgos.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.khorgos.article.Coordinates;
import org.khorgos.article.Header;
import org.khorgos.article.Incoming;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordBatchMetadata;

/**
 * What one poll brought, and what the transaction has to know of it.
 *
 * @param first the first offset of each partition, for the log
 * @param next the offset to commit for each partition: the last one + 1
 * @param generation the consumer group's generation in which it was polled
 * @param rewinds how often the consumer had been rewound by then
 */
record Batch(
    Message<?> message,
    List<Incoming> records,
    Map<TopicPartition, Long> first,
    Map<TopicPartition, Long> next,
    int generation,
    int rewinds) {

  /** SmallRye's and ours: they were not in the record and must not get into a dead letter. */
  private static final Set<String> ADDED = Set.of("__smallrye_generationId", RewindStamp.HEADER);

  @SuppressWarnings("unchecked")
  static Batch of(Message<?> message) {
    IncomingKafkaRecordBatchMetadata<byte[], byte[]> metadata =
        message.getMetadata(IncomingKafkaRecordBatchMetadata.class).orElseThrow();
    List<Incoming> records = new ArrayList<>(metadata.count());
    for (ConsumerRecord<byte[], byte[]> record : metadata.getRecords()) {
      records.add(incoming(record));
    }
    Map<TopicPartition, Long> first =
        metadata.partitions().stream()
            .collect(
                Collectors.toMap(p -> p, p -> metadata.getRecords().records(p).get(0).offset()));
    Map<TopicPartition, Long> next =
        metadata.getOffsets().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset() + 1));
    return new Batch(
        message,
        List.copyOf(records),
        first,
        next,
        metadata.getConsumerGroupGenerationId(),
        RewindStamp.rewinds(metadata.getRecords().iterator().next().headers()));
  }

  private static Incoming incoming(ConsumerRecord<byte[], byte[]> record) {
    List<Header> headers = new ArrayList<>();
    record
        .headers()
        .forEach(
            header -> {
              if (!ADDED.contains(header.key())) {
                headers.add(new Header(header.key(), header.value()));
              }
            });
    return new Incoming(
        new Coordinates(record.topic(), record.partition(), record.offset()),
        record.key(),
        record.value(),
        List.copyOf(headers),
        Instant.ofEpochMilli(Math.max(0, record.timestamp())));
  }

  @Override
  public String toString() {
    return "records=" + records.size() + " from=" + first + " generation=" + generation;
  }
}

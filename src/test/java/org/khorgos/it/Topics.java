package org.khorgos.it;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/** Records in and out of the test's broker. */
public final class Topics {

  private Topics() {}

  /** Sends records in order; returns when all are acknowledged. */
  static void send(Consumer<KafkaProducer<byte[], byte[]>> records) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", Infrastructure.KAFKA.bootstrapServers(),
            "max.request.size", "10000000",
            "linger.ms", "5");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      records.accept(producer);
      producer.flush();
    }
  }

  static void send(String topic, int partition, String... values) {
    send(
        producer -> {
          for (String value : values) {
            producer.send(record(topic, partition, value.getBytes(StandardCharsets.UTF_8)));
          }
        });
  }

  /**
   * A consumer that can join the service's group, and commits nothing.
   *
   * @param name with the classic protocol partitions are dealt out in the order of names
   * @param protocol classic, or consumer (KIP-848)
   */
  static KafkaConsumer<byte[], byte[]> member(Stage stage, String name, String protocol) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            Infrastructure.KAFKA.bootstrapServers(),
            "group.id",
            stage.group(),
            "group.protocol",
            protocol,
            "client.id",
            name,
            "enable.auto.commit",
            "false");
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  static ProducerRecord<byte[], byte[]> record(String topic, int partition, byte[] value) {
    return new ProducerRecord<>(topic, partition, null, value);
  }

  /** All that a subscriber sees now, partition after partition. */
  static List<ConsumerRecord<byte[], byte[]>> read(String topic, String isolation) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    read(Infrastructure.KAFKA.bootstrapServers(), topic, isolation, records::add);
    return records;
  }

  /** As {@link #committed}, for topics too large to be held. */
  static void forEachCommitted(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    read(Infrastructure.KAFKA.bootstrapServers(), topic, "read_committed", reader);
  }

  /** Hands over all that a subscriber sees now, partition after partition, in order. */
  public static void read(
      String bootstrapServers,
      String topic,
      String isolation,
      Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "isolation.level",
            isolation,
            "auto.offset.reset",
            "earliest");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < end.get(p))) {
        consumer.poll(Duration.ofMillis(100)).forEach(reader);
      }
    }
  }

  static List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
    return read(topic, "read_committed");
  }

  /** Waits until the group has committed the end of the topic. */
  static void awaitDrained(Stage stage, Duration limit) {
    Awaitility.await("all of " + stage.incoming() + " committed")
        .atMost(limit)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> lag(stage) == 0);
  }

  /** Records of the incoming topic that the group has not committed. */
  static long lag(Stage stage) throws ExecutionException, InterruptedException {
    try (Admin admin = admin();
        KafkaConsumer<byte[], byte[]> consumer =
            new KafkaConsumer<>(
                Map.of("bootstrap.servers", Infrastructure.KAFKA.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
      var committed =
          admin.listConsumerGroupOffsets(stage.group()).partitionsToOffsetAndMetadata().get();
      List<TopicPartition> partitions =
          consumer.partitionsFor(stage.incoming()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      return consumer.endOffsets(partitions).entrySet().stream()
          .mapToLong(
              e -> {
                var done = committed.get(e.getKey());
                return e.getValue() - (done == null ? 0 : done.offset());
              })
          .sum();
    }
  }

  /** Transactions begun and not ended of this stage's producers. */
  static long openTransactions(Stage stage) throws ExecutionException, InterruptedException {
    try (Admin admin = admin()) {
      return admin.listTransactions().all().get().stream()
          .filter(t -> t.transactionalId().startsWith(stage.name() + "-"))
          .map(TransactionListing::state)
          .filter(s -> s == TransactionState.ONGOING)
          .count();
    }
  }

  /** Sets a topic's configuration. */
  static void set(String topic, String name, String value) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    AlterConfigOp set = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    try (Admin admin = admin()) {
      admin.incrementalAlterConfigs(Map.of(resource, List.of(set))).all().get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("not set: " + name + " of " + topic, e);
    }
  }

  static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", Infrastructure.KAFKA.bootstrapServers()));
  }

  public static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}

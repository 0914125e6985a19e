package org.khorgos.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.khorgos.embedded.EmbeddedDatabase;
import org.khorgos.embedded.EmbeddedKafka;
import org.khorgos.embedded.Ports;
import org.khorgos.it.Database;

/** One broker, in this process, and one PostgreSQL, which all contestants use in turn. */
final class Machine implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(15);

  final Path directory;
  private final EmbeddedKafka kafka;
  private final EmbeddedDatabase database;
  private final Admin admin;

  Machine() throws IOException {
    Path parent = Files.createDirectories(Path.of("target", "bench").toAbsolutePath());
    directory = Files.createTempDirectory(parent, "run");
    int port = Ports.free();
    kafka = new EmbeddedKafka(directory.resolve("kafka"), port, port).start();
    database = new EmbeddedDatabase(directory.resolve("postgres"), Ports.free()).start();
    admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  String jdbcUrl(String name) {
    return database.jdbcUrl(name);
  }

  /** An empty database. */
  Database create(String name) {
    database.createDatabase(name);
    return new Database(jdbcUrl(name));
  }

  /** The tables of the service. */
  void migrate(String name) {
    Flyway.configure()
        .dataSource(jdbcUrl(name), EmbeddedDatabase.USER, "")
        .load()
        .migrate();
  }

  void copy(String from, String to) {
    maintenance().execute("CREATE DATABASE " + to + " TEMPLATE " + from + " STRATEGY file_copy");
  }

  private Database maintenance() {
    return new Database(jdbcUrl("postgres"));
  }

  void createTopic(String topic, int partitions) {
    kafka.createTopics(Map.of(topic, partitions));
  }

  /** Frees the disk, and lets no work of one round reach into the next. */
  void forget(Round round) throws ExecutionException, InterruptedException {
    admin.deleteTopics(List.of(round.enriched(), round.deadLetter())).all().get();
    maintenance().execute("DROP DATABASE IF EXISTS " + round.name() + " WITH (FORCE)");
    maintenance().execute("CHECKPOINT");
  }

  /**
   * A topic with the articles of a backlog, dealt out to the partitions in turn. One request at a
   * time: a partition just created may refuse the first and take the second, and then refuses the
   * first for good, as out of order.
   *
   * @throws IllegalStateException where a record could not be sent
   */
  void fill(Throughput.Backlog backlog, Feed feed) {
    createTopic(backlog.topic(), backlog.partitions());
    AtomicReference<Exception> refused = new AtomicReference<>();
    try (KafkaProducer<byte[], byte[]> producer =
        producer(Map.of("max.in.flight.requests.per.connection", "1"))) {
      for (int i = 0; i < backlog.warmUp() + backlog.records(); i++) {
        producer.send(
            record(backlog.topic(), i % backlog.partitions(), i, feed),
            (sent, failure) -> refused.compareAndSet(null, failure));
      }
    }
    if (refused.get() != null) {
      throw new IllegalStateException("the backlog could not be sent", refused.get());
    }
  }

  /** The key names the text. */
  static ProducerRecord<byte[], byte[]> record(String topic, int partition, int n, Feed feed) {
    return new ProducerRecord<>(topic, partition, Texts.key(n % Feed.TEXTS), feed.value(n));
  }

  KafkaProducer<byte[], byte[]> producer() {
    return producer(Map.of());
  }

  private KafkaProducer<byte[], byte[]> producer(Map<String, Object> own) {
    Map<String, Object> settings = new HashMap<>(own);
    settings.put("bootstrap.servers", kafka.bootstrapServers());
    settings.put("compression.type", "lz4");
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** So many records had been committed at that time, in nanoseconds. */
  record Committed(long records, long at) {

    /** Records a second since. */
    double rate(Committed since) {
      return (records - since.records) * 1e9 / Math.max(1, at - since.at);
    }
  }

  /**
   * Waits until the group has committed so many records at least. To ask fifty times a second took a
   * fiftieth of the processors.
   */
  Committed awaitCommitted(String group, long records, List<Contestant.Running> running) {
    AtomicReference<Committed> last = new AtomicReference<>();
    Awaitility.await("%,d records committed by %s".formatted(records, group))
        .atMost(LIMIT)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(100))
        .failFast(
            group + " has ended, see " + directory,
            () -> !running.stream().allMatch(Contestant.Running::isAlive))
        .until(
            () -> {
              last.set(committed(group));
              return last.get().records() >= records;
            });
    return last.get();
  }

  private Committed committed(String group) throws ExecutionException, InterruptedException {
    long records = admin
        .listConsumerGroupOffsets(group)
        .partitionsToOffsetAndMetadata()
        .get()
        .values()
        .stream()
        .mapToLong(offset -> offset == null ? 0 : offset.offset())
        .sum();
    return new Committed(records, System.nanoTime());
  }

  @Override
  public void close() {
    admin.close();
    kafka.close();
    database.close();
  }
}

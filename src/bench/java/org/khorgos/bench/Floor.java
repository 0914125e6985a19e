package org.khorgos.bench;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.khorgos.embedded.EmbeddedDatabase;
import org.khorgos.it.Logs;

/**
 * The floor: poll, insert, and a Kafka transaction with events and offsets, in a loop; with the
 * clients, the settings, the rows and the events of the service, but nothing decoded and nothing
 * tagged. What keeps the same promises can't be much faster.
 *
 * <p>Without a database it consumes and produces only: what latency is measured against.
 */
final class Floor {

  /** Said on a line of its own. */
  static final String READY = "ready";

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final String enriched;
  private final Texts texts;
  private final FloorRows rows;

  private Floor(String bootstrapServers, Round round, String jdbcUrl)
      throws IOException, SQLException {
    Map<String, Object> base = Map.of("bootstrap.servers", bootstrapServers);
    Map<String, Object> in = new HashMap<>(base);
    in.putAll(settings("mp.messaging.incoming.articles.", ConsumerConfig.configNames()));
    in.put("group.id", round.group());
    in.put("enable.auto.commit", "false");
    this.consumer =
        new KafkaConsumer<>(in, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    Map<String, Object> out = new HashMap<>(base);
    out.putAll(settings("mp.messaging.outgoing.enriched.", ProducerConfig.configNames()));
    out.put("transactional.id", round.name());
    this.producer = new KafkaProducer<>(out, new ByteArraySerializer(), new ByteArraySerializer());
    this.enriched = round.enriched();
    this.texts = jdbcUrl.isEmpty() ? null : new Texts(new Feed(), enriched);
    this.rows = jdbcUrl.isEmpty() ? null : new FloorRows(connect(jdbcUrl));
  }

  /** Arguments: bootstrap servers, round, incoming topic, JDBC URL or an empty word. */
  public static void main(String[] args) throws IOException, SQLException {
    Logs.onlyWarnings();
    Round round = new Round(args[1], args[2]);
    Floor floor = new Floor(args[0], round, args[3]);
    System.out.println(READY);
    floor.run(round);
  }

  private static Connection connect(String jdbcUrl) throws SQLException {
    Connection connection = DriverManager.getConnection(jdbcUrl, EmbeddedDatabase.USER, "");
    connection.setAutoCommit(false);
    return connection;
  }

  /** Those of the service that belong to the client, not to the connector. */
  private static Map<String, Object> settings(String prefix, Set<String> names)
      throws IOException {
    Properties all = new Properties();
    try (InputStream file = Floor.class.getResourceAsStream("/application.properties")) {
      all.load(file);
    }
    Map<String, Object> settings = new HashMap<>();
    for (String key : all.stringPropertyNames()) {
      String name = key.startsWith(prefix) ? key.substring(prefix.length()) : "";
      if (names.contains(name) && !all.getProperty(key).contains("${")) {
        settings.put(name, all.getProperty(key));
      }
    }
    settings.keySet().removeIf(name -> name.endsWith("serializer"));
    return settings;
  }

  private void run(Round round) throws SQLException {
    producer.initTransactions();
    consumer.subscribe(List.of(round.incoming()));
    while (true) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(200));
      if (!records.isEmpty()) {
        write(records);
      }
    }
  }

  private void write(ConsumerRecords<byte[], byte[]> records) throws SQLException {
    List<ProducerRecord<byte[], byte[]>> events = new ArrayList<>(records.count());
    if (rows == null) {
      records.forEach(r -> events.add(new ProducerRecord<>(enriched, r.key(), r.value())));
    } else {
      List<FloorRows.Row> batch = new ArrayList<>(records.count());
      records.forEach(r -> batch.add(row(r)));
      rows.insert(batch);
      batch.forEach(row -> events.add(event(row)));
    }
    producer.beginTransaction();
    events.forEach(producer::send);
    producer.sendOffsetsToTransaction(records.nextOffsets(), consumer.groupMetadata());
    producer.commitTransaction();
  }

  private FloorRows.Row row(ConsumerRecord<byte[], byte[]> record) {
    UUID id = new UUID(mixed(record.partition(), record.offset()), mixed(record.offset(), 7));
    return new FloorRows.Row(id, record, texts.of(record.key()));
  }

  /** Ids come in no order, as those of the service do. */
  private static long mixed(long one, long two) {
    long mixed = (one * 0x9E3779B97F4A7C15L) ^ (two * 0xC2B2AE3D27D4EB4FL);
    return (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
  }

  private ProducerRecord<byte[], byte[]> event(FloorRows.Row row) {
    RecordHeaders headers = new RecordHeaders();
    row.text().event().headers().forEach(h -> headers.add(h.key(), h.value()));
    byte[] key = row.id().toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    return new ProducerRecord<>(enriched, null, key, row.text().event().value(), headers);
  }
}

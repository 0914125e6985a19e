package org.khorgos.deadletter;

import static org.khorgos.publish.Headers.DEAD_LETTER_REPLAYED;
import static org.khorgos.publish.Headers.DEAD_LETTER_REPLAY_OF;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.khorgos.article.Header;

/**
 * Sends letters to the incoming topic once more. A letter and the mark that says so go in one
 * transaction, and all replays of an environment share a transactional id: a second one ends the
 * first, and knows what it had done. So no letter is replayed twice, whoever dies when.
 */
public final class Replay implements AutoCloseable {

  /** Letters a transaction: it has to end long before it times out. */
  private static final int LETTERS = 100;

  private final KafkaProducer<byte[], byte[]> producer;
  private final String deadLetters;
  private final String incoming;
  private final int partitions;
  private int open;

  /**
   * Begins: from here on no other replay can commit, so what {@link DeadLetterTopic#replayed} says
   * afterwards holds.
   *
   * @param client what all Kafka clients share
   */
  public Replay(
      Map<String, Object> client, String environment, String deadLetters, String incoming) {
    Map<String, Object> settings = Clients.settings(client);
    settings.put("max.block.ms", 15_000);
    settings.put("transactional.id", environment + "-khorgos-replay");
    settings.put("transaction.timeout.ms", 30_000);
    settings.put("delivery.timeout.ms", 25_000);
    settings.put("request.timeout.ms", 15_000);
    settings.put("compression.type", "lz4");
    // What the service itself could send there, see application.properties.
    settings.put("max.request.size", 16 * 1024 * 1024);
    this.producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    this.deadLetters = deadLetters;
    this.incoming = incoming;
    this.producer.initTransactions();
    this.partitions = producer.partitionsFor(incoming).size();
  }

  /**
   * @throws org.apache.kafka.common.KafkaException where a transaction failed: none of its letters
   *     has been replayed
   */
  public void send(Letter letter) {
    if (open == 0) {
      producer.beginTransaction();
    }
    producer.send(again(letter));
    producer.send(mark(letter));
    open++;
    if (open == LETTERS) {
      commit();
    }
  }

  /** Commits what is open. */
  public void commit() {
    if (open > 0) {
      producer.commitTransaction();
      open = 0;
    }
  }

  /** To its old partition, where the records of the same article lie. */
  private ProducerRecord<byte[], byte[]> again(Letter letter) {
    boolean kept = letter.from().topic().equals(incoming) && letter.from().partition() < partitions;
    Integer partition = kept ? Integer.valueOf(letter.from().partition()) : null;
    var record = new ProducerRecord<>(incoming, partition, letter.key(), letter.value());
    for (Header header : letter.headers()) {
      record.headers().add(header.key(), header.value());
    }
    record.headers().add(DEAD_LETTER_REPLAY_OF, bytes(letter.id()));
    return record;
  }

  private ProducerRecord<byte[], byte[]> mark(Letter letter) {
    var record =
        new ProducerRecord<byte[], byte[]>(deadLetters, letter.id().partition(), null, null);
    record.headers().add(DEAD_LETTER_REPLAYED, bytes(letter.id()));
    return record;
  }

  private static byte[] bytes(LetterId id) {
    return id.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What was not committed is aborted. */
  @Override
  public void close() {
    try (producer) {
      if (open > 0) {
        producer.abortTransaction();
      }
    }
  }
}

package org.khorgos.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.khorgos.article.Header;
import org.khorgos.publish.Outgoing;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import io.smallrye.reactive.messaging.kafka.transactions.KafkaTransactions;

/** The Kafka transaction of a batch: all of its events, dead letters and offsets, or none. */
@ApplicationScoped
public class BatchTransaction {

  /** Longer than transaction.timeout.ms: by then the broker has aborted it anyway. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final KafkaTransactions<byte[]> transactions;
  private final KafkaClientService clients;

  BatchTransaction(
      @Channel(Channels.ENRICHED) KafkaTransactions<byte[]> transactions,
      KafkaClientService clients) {
    this.transactions = transactions;
    this.clients = clients;
  }

  /**
   * Sends and commits. A return does not mean that it was committed: SmallRye swallows a commit
   * that fails, so {@link OffsetGuard} has to look.
   *
   * @throws RuntimeException where it was aborted, or its fate is not known
   */
  void run(Batch batch, List<Outgoing> outgoing) {
    try {
      transactions
          .withTransaction(
              batch.message(), emitter -> Uni.createFrom().voidItem().invoke(() -> send(outgoing)))
          .await()
          .atMost(LIMIT);
    } catch (RuntimeException failure) {
      endAgain(failure);
      throw failure;
    }
  }

  /**
   * An abort that timed out has to be tried again before the producer takes anything else, and a
   * commit that timed out likewise; SmallRye tries neither. Where there is nothing to abort or to
   * commit the producer refuses, which is as well. What came of it the committed offsets tell.
   */
  private void endAgain(RuntimeException failure) {
    try {
      producer().abortTransaction().await().atMost(LIMIT);
    } catch (RuntimeException refused) {
      failure.addSuppressed(refused);
      commitAgain(failure);
    }
  }

  private void commitAgain(RuntimeException failure) {
    try {
      producer().commitTransaction().await().atMost(LIMIT);
    } catch (RuntimeException refused) {
      failure.addSuppressed(refused);
    }
  }

  /**
   * By the producer itself rather than by the emitter, which makes a message and a pipeline of each
   * record. Returns when all are acknowledged.
   */
  private void send(List<Outgoing> outgoing) {
    Producer<byte[], byte[]> producer = producer().unwrap();
    List<Future<RecordMetadata>> sent = new ArrayList<>(outgoing.size());
    outgoing.forEach(record -> sent.add(producer.send(record(record))));
    producer.flush();
    sent.forEach(BatchTransaction::acknowledged);
  }

  private static void acknowledged(Future<RecordMetadata> sent) {
    try {
      sent.get();
    } catch (ExecutionException refused) {
      throw new KafkaException("a record was not sent", refused.getCause());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new InterruptException(ended);
    }
  }

  private static ProducerRecord<byte[], byte[]> record(Outgoing record) {
    RecordHeaders headers = new RecordHeaders();
    for (Header header : record.headers()) {
      headers.add(header.key(), header.value());
    }
    return new ProducerRecord<>(record.topic(), null, record.key(), record.value(), headers);
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return clients.getProducer(Channels.ENRICHED);
  }
}

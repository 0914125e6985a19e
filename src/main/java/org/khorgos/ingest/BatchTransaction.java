package org.khorgos.ingest;

import java.time.Duration;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.khorgos.article.Header;
import org.khorgos.publish.Outgoing;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
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
              batch.message(),
              emitter -> {
                outgoing.forEach(record -> emitter.send(message(record)));
                return Uni.createFrom().voidItem();
              })
          .await()
          .atMost(LIMIT);
    } catch (RuntimeException failure) {
      abortAgain(failure);
      throw failure;
    }
  }

  /**
   * An abort that timed out has to be tried again before the producer takes anything else, and
   * SmallRye does not try. Where there is nothing to abort the producer refuses, which is as well.
   */
  private void abortAgain(RuntimeException failure) {
    try {
      clients.getProducer(Channels.ENRICHED).abortTransaction().await().atMost(LIMIT);
    } catch (RuntimeException refused) {
      failure.addSuppressed(refused);
    }
  }

  private static Message<byte[]> message(Outgoing record) {
    RecordHeaders headers = new RecordHeaders();
    for (Header header : record.headers()) {
      headers.add(header.key(), header.value());
    }
    return Message.of(record.value())
        .addMetadata(
            OutgoingKafkaRecordMetadata.<byte[]>builder()
                .withTopic(record.topic())
                .withKey(record.key())
                .withHeaders(headers)
                .build());
  }
}

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
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.transactions.KafkaTransactions;

/** The Kafka transaction of a batch: all of its events, dead letters and offsets, or none. */
@ApplicationScoped
public class BatchTransaction {

  /** Longer than transaction.timeout.ms: by then the broker has aborted it anyway. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final KafkaTransactions<byte[]> transactions;

  BatchTransaction(@Channel(Channels.ENRICHED) KafkaTransactions<byte[]> transactions) {
    this.transactions = transactions;
  }

  /**
   * Sends and commits. A return does not mean that it was committed: SmallRye swallows a commit
   * that fails, so {@link OffsetGuard} has to look.
   *
   * @throws RuntimeException where it was aborted, or its fate is not known
   */
  void run(Batch batch, List<Outgoing> outgoing) {
    transactions
        .withTransaction(
            batch.message(),
            emitter -> {
              outgoing.forEach(record -> emitter.send(message(record)));
              return Uni.createFrom().voidItem();
            })
        .await()
        .atMost(LIMIT);
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

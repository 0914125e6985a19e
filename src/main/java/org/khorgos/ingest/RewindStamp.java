package org.khorgos.ingest;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Tells batches polled before a rewind from those polled after it. The connector holds one or two
 * ready and another is being read ahead; to commit one of them could skip the batch that failed, or
 * repeat one that did not. All of them are read again, as a rewind sets back every partition, so
 * they can be dropped. Neither offsets nor the group's generation tell them apart: offsets have
 * gaps, and a rebalance may leave partitions where they are.
 *
 * <p>Kafka's client makes it by its name and calls it in the polling thread, where rewinds happen
 * too; there is one consumer in a process.
 */
public final class RewindStamp implements ConsumerInterceptor<byte[], byte[]> {

  /** Not in the record as it was sent: it must not get into a dead letter. */
  static final String HEADER = "__khorgos_rewinds";

  private static final AtomicInteger REWINDS = new AtomicInteger();

  /** How often it had been rewound when something was read last. */
  private static volatile int lastRead;

  /** In the polling thread, in one piece with the rewind. */
  static void rewound() {
    REWINDS.incrementAndGet();
  }

  /** True where this was the last rewind, and nothing has been read after it. */
  static boolean nothingReadSince(int rewinds) {
    return rewinds == rewinds() && lastRead < rewinds;
  }

  /** How often the consumer has been rewound. */
  static int rewinds() {
    return REWINDS.get();
  }

  /** How often it had been when the record was polled. */
  static int rewinds(Headers headers) {
    Header stamp = headers.lastHeader(HEADER);
    return ByteBuffer.wrap(stamp.value()).getInt();
  }

  @Override
  public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
    lastRead = rewinds();
    byte[] stamp = ByteBuffer.allocate(Integer.BYTES).putInt(lastRead).array();
    records.forEach(record -> record.headers().add(HEADER, stamp));
    return records;
  }

  @Override
  public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
    // Offsets are committed by the producer.
  }

  @Override
  public void configure(Map<String, ?> settings) {
    // It has none.
  }

  @Override
  public void close() {
    // It holds nothing.
  }
}

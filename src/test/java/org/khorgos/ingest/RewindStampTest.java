package org.khorgos.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RewindStampTest {

  private final RewindStamp stamp = new RewindStamp();

  @Test
  void shouldTellWhatWasPolledBeforeARewindFromWhatWasPolledAfterIt() {
    // Given
    ConsumerRecord<byte[], byte[]> before = record();
    stamp.onConsume(polled(before));

    // When
    RewindStamp.rewound();
    ConsumerRecord<byte[], byte[]> after = record();
    stamp.onConsume(polled(after));

    // Then
    assertThat(RewindStamp.rewinds(after.headers())).isEqualTo(RewindStamp.rewinds());
    assertThat(RewindStamp.rewinds(before.headers())).isEqualTo(RewindStamp.rewinds() - 1);
  }

  @Test
  void shouldTakeItsOwnStampWhereASenderWroteOne() {
    // Given
    ConsumerRecord<byte[], byte[]> record = record();
    record.headers().add(RewindStamp.HEADER, new byte[] {1});

    // When
    stamp.onConsume(polled(record));

    // Then
    assertThat(RewindStamp.rewinds(record.headers())).isEqualTo(RewindStamp.rewinds());
  }

  private static ConsumerRecord<byte[], byte[]> record() {
    return new ConsumerRecord<>("articles.incoming", 0, 7, null, new byte[0]);
  }

  private static ConsumerRecords<byte[], byte[]> polled(ConsumerRecord<byte[], byte[]> record) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    return new ConsumerRecords<>(Map.of(partition, List.of(record)), Map.of());
  }
}

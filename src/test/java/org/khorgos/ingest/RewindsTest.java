package org.khorgos.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RewindsTest {

  private static final TopicPartition ZERO = new TopicPartition("articles", 0);
  private static final TopicPartition ONE = new TopicPartition("articles", 1);

  private final Rewinds rewinds = new Rewinds();

  @Test
  void shouldTurnAwayABatchPolledBeforeTheRewind() {
    // Given
    mark(batch(1, Map.of(ZERO, 100L)));

    // When
    boolean admitted = rewinds.admits(batch(1, Map.of(ZERO, 150L)));

    // Then
    assertThat(admitted).isFalse();
    assertThat(rewinds.admits(batch(1, Map.of(ZERO, 100L)))).isTrue();
    assertThat(rewinds.admits(batch(1, Map.of(ZERO, 150L)))).isTrue();
  }

  @Test
  void shouldLetOtherPartitionsPass() {
    // Given
    mark(batch(1, Map.of(ZERO, 100L)));

    // When
    boolean admitted = rewinds.admits(batch(1, Map.of(ONE, 900L)));

    // Then
    assertThat(admitted).isTrue();
    assertThat(rewinds.admits(batch(1, Map.of(ZERO, 150L)))).isFalse();
  }

  @Test
  void shouldForgetTheMarkAfterARebalance() {
    // Given another pod had the partition in between
    mark(batch(1, Map.of(ZERO, 100L)));

    // When
    boolean admitted = rewinds.admits(batch(3, Map.of(ZERO, 400L)));

    // Then
    assertThat(admitted).isTrue();
  }

  @Test
  void shouldGiveUpWaitingForRecordsThatAreGone() {
    // Given
    mark(batch(1, Map.of(ZERO, 100L)));
    for (int n = 0; n < Rewinds.PATIENCE; n++) {
      rewinds.admits(batch(1, Map.of(ZERO, 150L)));
    }

    // When
    boolean admitted = rewinds.admits(batch(1, Map.of(ZERO, 150L)));

    // Then
    assertThat(admitted).isTrue();
  }

  @Test
  void shouldDoubtABatchThatBeginsBeforeWhatIsCommitted() {
    // Given
    rewinds.committed(new Batch(null, List.of(), Map.of(ZERO, 0L), Map.of(ZERO, 100L), 1));

    // When
    boolean doubted = rewinds.mayRepeat(batch(3, Map.of(ONE, 0L, ZERO, 40L)));

    // Then
    assertThat(doubted).isTrue();
    assertThat(rewinds.mayRepeat(batch(3, Map.of(ZERO, 100L)))).isFalse();
    assertThat(rewinds.mayRepeat(batch(3, Map.of(ONE, 0L)))).isFalse();
  }

  @Test
  void shouldAdmitTheRestOfABatchThatWasRepeatedInPart() {
    // Given 0 to 99 of one partition are committed, nothing of the other
    rewinds.mark(Map.of(ZERO, 100L, ONE, 0L), 3);

    // When
    boolean admitted = rewinds.admits(batch(3, Map.of(ZERO, 100L, ONE, 0L)));

    // Then
    assertThat(admitted).isTrue();
  }

  private void mark(Batch batch) {
    rewinds.mark(batch.first(), batch.generation());
  }

  private static Batch batch(int generation, Map<TopicPartition, Long> first) {
    return new Batch(null, List.of(), first, Map.of(), generation);
  }
}

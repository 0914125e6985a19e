package org.khorgos.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RewindsTest {

  private static final TopicPartition ZERO = new TopicPartition("articles", 0);
  private static final TopicPartition ONE = new TopicPartition("articles", 1);

  private static final Supplier<Map<TopicPartition, Long>> UNASKED =
      () -> {
        throw new AssertionError("the broker was asked");
      };

  private final Rewinds rewinds = new Rewinds();

  @Test
  void shouldTurnAwayABatchPolledBeforeTheRewind() {
    // Given
    rewinds.mark(Map.of(ZERO, 100L));

    // When
    boolean admitted = rewinds.admits(batch(Map.of(ZERO, 150L)), committed(ZERO, 100));

    // Then
    assertThat(admitted).isFalse();
    assertThat(rewinds.admits(batch(Map.of(ZERO, 100L)), UNASKED)).isTrue();
    assertThat(rewinds.admits(batch(Map.of(ZERO, 150L)), UNASKED)).isTrue();
  }

  @Test
  void shouldTurnItAwayWhereNothingWasEverCommitted() {
    // Given
    rewinds.mark(Map.of(ZERO, 0L));

    // When
    boolean admitted = rewinds.admits(batch(Map.of(ZERO, 50L)), committed(ZERO, -1));

    // Then
    assertThat(admitted).isFalse();
  }

  @Test
  void shouldLetOtherPartitionsPass() {
    // Given
    rewinds.mark(Map.of(ZERO, 100L));

    // When
    boolean admitted = rewinds.admits(batch(Map.of(ONE, 900L)), UNASKED);

    // Then
    assertThat(admitted).isTrue();
    assertThat(rewinds.admits(batch(Map.of(ZERO, 150L)), committed(ZERO, 100))).isFalse();
  }

  @Test
  void shouldGoOnWhereAnotherPodHasBeenInBetween() {
    // Given
    rewinds.mark(Map.of(ZERO, 100L));

    // When
    boolean admitted = rewinds.admits(batch(Map.of(ZERO, 400L)), committed(ZERO, 400));

    // Then
    assertThat(admitted).isTrue();
  }

  @Test
  void shouldGiveUpWaitingForRecordsThatAreGone() {
    // Given
    rewinds.mark(Map.of(ZERO, 100L));
    for (int n = 0; n < Rewinds.PATIENCE; n++) {
      assertThat(rewinds.admits(batch(Map.of(ZERO, 150L)), committed(ZERO, 100))).isFalse();
      rewinds.mark(Map.of(ZERO, 100L));
    }

    // When
    boolean admitted = rewinds.admits(batch(Map.of(ZERO, 150L)), committed(ZERO, 100));

    // Then
    assertThat(admitted).isTrue();
  }

  @Test
  void shouldTurnAwayABatchOfWhichAPartIsCommitted() {
    // Given
    rewinds.committed(new Batch(null, List.of(), Map.of(ZERO, 0L), Map.of(ZERO, 100L), 1));

    // When
    boolean admitted = rewinds.admits(batch(Map.of(ONE, 0L, ZERO, 40L)), committed(ZERO, 100));

    // Then
    assertThat(admitted).isFalse();
    assertThat(rewinds.admits(batch(Map.of(ZERO, 100L)), UNASKED)).isTrue();
    assertThat(rewinds.admits(batch(Map.of(ONE, 0L)), UNASKED)).isTrue();
  }

  @Test
  void shouldReadAgainWhatTheGroupWasSetBackTo() {
    // Given somebody has set back the offsets, or made the topic anew
    rewinds.committed(new Batch(null, List.of(), Map.of(ZERO, 0L), Map.of(ZERO, 100L), 1));

    // When
    boolean admitted = rewinds.admits(batch(Map.of(ZERO, 40L)), committed(ZERO, 40));

    // Then
    assertThat(admitted).isTrue();
  }

  @Test
  void shouldLeaveItToTheTransactionToRefuseABatchOfLostPartitions() {
    // Given
    rewinds.mark(Map.of(ZERO, 100L));

    // When
    boolean admitted = rewinds.admits(batch(Map.of(ZERO, 150L)), Map::of);

    // Then
    assertThat(admitted).isTrue();
  }

  private static Supplier<Map<TopicPartition, Long>> committed(TopicPartition at, long offset) {
    return () -> Map.of(at, offset);
  }

  private static Batch batch(Map<TopicPartition, Long> first) {
    return new Batch(null, List.of(), first, Map.of(), 1);
  }
}

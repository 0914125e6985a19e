package org.khorgos.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.kafka.common.TopicPartition;

/**
 * Knows where each partition has to go on, because batches polled before a rewind come after it:
 * the connector holds one or two ready, and another is being read ahead. To commit such a batch
 * could skip the one that failed, or repeat one that did not. Generations do not tell them apart: a
 * batch may be polled after a rebalance in which the partition was kept, and still come before the
 * one that failed is read again. Used by one thread only.
 */
final class Rewinds {

  /**
   * So often in a row a batch that begins after the mark is turned away, which is more than can be
   * under way. Then the records in between are gone for good (retention, compaction), not merely
   * late.
   */
  static final int PATIENCE = 8;

  private record Mark(long offset, int turnedAway) {
    Mark again() {
      return new Mark(offset, turnedAway + 1);
    }
  }

  private final Map<TopicPartition, Mark> marks = new HashMap<>();
  private final Map<TopicPartition, Long> committed = new HashMap<>();

  /** The batch is committed. */
  void committed(Batch batch) {
    committed.putAll(batch.next());
  }

  /** The consumer was rewound: the partitions go on from these offsets or from earlier ones. */
  void mark(Map<TopicPartition, Long> offsets) {
    offsets.forEach(
        (partition, offset) ->
            marks.merge(
                partition,
                new Mark(offset, 0),
                (old, now) -> old.offset() <= now.offset() ? old : now));
  }

  /**
   * True where the batch is the next one of each of its partitions.
   *
   * @param broker asked only where the batch does not begin where it should: what the group has
   *     committed, whoever of its pods it was; partitions that this pod has lost are missing
   */
  boolean admits(Batch batch, Supplier<Map<TopicPartition, Long>> broker) {
    boolean admitted = isExpected(batch) || isNext(batch, broker.get());
    if (admitted) {
      marks.keySet().removeAll(batch.first().keySet());
    }
    return admitted;
  }

  private boolean isExpected(Batch batch) {
    return batch.first().entrySet().stream()
        .allMatch(
            first -> {
              Mark mark = marks.get(first.getKey());
              return first.getValue() >= committed.getOrDefault(first.getKey(), 0L)
                  && (mark == null || first.getValue() <= mark.offset());
            });
  }

  private boolean isNext(Batch batch, Map<TopicPartition, Long> broker) {
    boolean next = true;
    for (Map.Entry<TopicPartition, Long> done : broker.entrySet()) {
      long first = batch.first().get(done.getKey());
      boolean repeated = first < done.getValue();
      next &= !repeated && !isLate(done.getKey(), first, done.getValue());
    }
    return next;
  }

  private boolean isLate(TopicPartition partition, long first, long done) {
    Mark mark = marks.get(partition);
    if (mark == null || first <= Math.max(mark.offset(), done) || mark.turnedAway() >= PATIENCE) {
      return false;
    }
    marks.put(partition, mark.again());
    return true;
  }
}

package org.khorgos.ingest;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;

/**
 * Remembers where the consumer was rewound to, and knows batches that were polled before that but
 * come after it: the connector holds one or two ready, and to commit such a batch would skip the
 * one that failed. Used by one thread only.
 */
final class Rewinds {

  /**
   * So often a batch that begins after the mark is turned away. Then the records in between are
   * gone for good (retention, compaction), not merely late.
   */
  static final int PATIENCE = 5;

  private record Mark(long offset, int generation, int turnedAway) {}

  private final Map<TopicPartition, Mark> marks = new HashMap<>();

  /** The batch was not committed and its partitions were rewound. */
  void mark(Batch batch) {
    batch
        .first()
        .forEach(
            (partition, offset) ->
                marks.merge(
                    partition,
                    new Mark(offset, batch.generation(), 0),
                    (old, now) ->
                        old.generation() == now.generation() && old.offset() < now.offset()
                            ? old
                            : now));
  }

  /** False where a rewound partition does not begin at the mark or before it: a late batch. */
  boolean admits(Batch batch) {
    boolean admitted = true;
    for (Map.Entry<TopicPartition, Long> first : batch.first().entrySet()) {
      Mark mark = marks.get(first.getKey());
      if (mark == null) {
        continue;
      }
      boolean late = first.getValue() > mark.offset() && batch.generation() == mark.generation();
      if (late && mark.turnedAway() < PATIENCE) {
        marks.put(
            first.getKey(), new Mark(mark.offset(), mark.generation(), mark.turnedAway() + 1));
        admitted = false;
      }
    }
    if (admitted) {
      marks.keySet().removeAll(batch.first().keySet());
    }
    return admitted;
  }
}

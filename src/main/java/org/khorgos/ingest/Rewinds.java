package org.khorgos.ingest;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;

/**
 * Remembers where the consumer was rewound to and what is committed, because batches polled before
 * a rewind come after it: the connector holds one or two ready, and another is being read ahead. To
 * commit such a batch could skip the one that failed, or repeat one that did not. Used by one
 * thread only.
 */
final class Rewinds {

  /**
   * So often a batch that begins after the mark is turned away. Then the records in between are
   * gone for good (retention, compaction), not merely late.
   */
  static final int PATIENCE = 5;

  private record Mark(long offset, int generation, int turnedAway) {}

  private final Map<TopicPartition, Mark> marks = new HashMap<>();
  private final Map<TopicPartition, Long> committed = new HashMap<>();

  /** The batch is committed. */
  void committed(Batch batch) {
    committed.putAll(batch.next());
  }

  /**
   * True where the batch begins before what this pod has committed: then it may have been polled a
   * second time, after a rewind that came too late. The broker knows.
   */
  boolean mayRepeat(Batch batch) {
    return batch.first().entrySet().stream()
        .anyMatch(first -> first.getValue() < committed.getOrDefault(first.getKey(), 0L));
  }

  /**
   * The partitions go on from there.
   *
   * @param generation of the batch because of which they were rewound
   */
  void mark(Map<TopicPartition, Long> offsets, int generation) {
    offsets.forEach(
        (partition, offset) ->
            marks.merge(
                partition,
                new Mark(offset, generation, 0),
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

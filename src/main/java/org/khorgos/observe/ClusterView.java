package org.khorgos.observe;

import java.util.Map;
import java.util.Set;

import org.apache.kafka.common.TopicPartition;

/**
 * What the cluster said when it was last asked.
 *
 * @param missing topics that do not exist
 * @param maxMessageBytes of each topic that exists
 * @param lag records behind the committed offset, by partition of the incoming topic
 * @param failure why it could not be asked, or null
 */
record ClusterView(
    Set<String> missing,
    Map<String, Integer> maxMessageBytes,
    Map<TopicPartition, Long> lag,
    String failure) {

  static final ClusterView UNKNOWN = new ClusterView(Set.of(), Map.of(), Map.of(), "not asked yet");

  /** The last answer, no longer fresh: sizes and topics still count, the lag does not. */
  ClusterView stale(String cause) {
    return new ClusterView(missing, maxMessageBytes, Map.of(), cause);
  }

  long totalLag() {
    return lag.values().stream().mapToLong(Long::longValue).sum();
  }
}

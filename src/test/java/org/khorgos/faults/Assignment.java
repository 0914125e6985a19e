package org.khorgos.faults;

import java.util.HashMap;
import java.util.Map;

/** How the group shares out the partitions: the three ways Kafka has. */
enum Assignment {
  EAGER,
  COOPERATIVE,
  KIP_848;

  private static final String CHANNEL = "mp.messaging.incoming.articles.";

  /** Settings of the pods, with which a pod that is gone is noticed within seconds. */
  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    if (this == KIP_848) {
      // Here the broker decides on timeouts; EmbeddedKafka has 4 s.
      settings.put(CHANNEL + "group.protocol", "consumer");
      return settings;
    }
    settings.put(CHANNEL + "session.timeout.ms", "4000");
    settings.put(CHANNEL + "heartbeat.interval.ms", "700");
    if (this == COOPERATIVE) {
      settings.put(
          CHANNEL + "partition.assignment.strategy",
          "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
    }
    return settings;
  }
}

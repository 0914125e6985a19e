package org.khorgos.faults;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;

/**
 * A topic the pods need is not there yet. An existing topic is not deleted: its records would be
 * gone, which no service can make good.
 */
final class TopicFaults {

  private TopicFaults() {}

  static void enrichedMissing(Chaos chaos) {
    missing(chaos, chaos.lap().enriched, ".enriched", Lap.PARTITIONS);
  }

  static void deadLetterMissing(Chaos chaos) {
    missing(chaos, chaos.lap().deadLetter, ".dead-letter", 1);
  }

  /** The pods are rolled over to a topic that is created late. */
  private static void missing(Chaos chaos, List<String> topics, String suffix, int partitions) {
    Lap lap = chaos.lap();
    lap.pods().forEach(Pod::stop);
    topics.add(lap.name + suffix + "-" + topics.size());
    lap.pods().forEach(Pod::start);
    Awaitility.await("not ready without " + topics)
        .atMost(Duration.ofSeconds(60))
        .until(() -> lap.pods().stream().allMatch(pod -> pod.process().status("ready") == 503));
    lap.group.createTopic(topics.get(topics.size() - 1), partitions);
  }
}

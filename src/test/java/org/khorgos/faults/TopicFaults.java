package org.khorgos.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
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
    String topic = lap.name + suffix + "-" + topics.size();
    lap.pods().forEach(Pod::stop);
    topics.add(topic);
    lap.pods().forEach(Pod::start);
    Awaitility.await("not ready without " + topic)
        .atMost(Duration.ofSeconds(60))
        .until(() -> lap.pods().stream().allMatch(pod -> names(pod, topic)));
    lap.group.createTopic(topic, partitions);
  }

  /** Whether readiness is DOWN and says for want of which topic. */
  private static boolean names(Pod pod, String topic) {
    try {
      HttpResponse<String> ready = pod.process().management("/q/health/ready");
      return ready.statusCode() == 503 && ready.body().contains("\"missingTopics\": \"" + topic);
    } catch (IOException notYet) {
      return false;
    }
  }
}

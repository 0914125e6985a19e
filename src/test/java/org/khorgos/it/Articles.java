package org.khorgos.it;

import java.util.List;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Articles for tests of delivery, where the text does not matter but its relevance does. */
final class Articles {

  private Articles() {}

  /** A relevant article; the same n has the same URL. */
  static String relevant(int n) {
    return relevant(n, "first");
  }

  /** Another version of it. */
  static String relevant(int n, String version) {
    return """
        {"url":"https://news.example/%d","title":"Gas deal %d","source":"Test wire",
         "body":"Kazakhstan and China signed an agreement on gas supplies on Monday. This is the %s version of report %d."}
        """
        .formatted(n, n, version, n);
  }

  static String[] relevant(int from, int to) {
    return IntStream.range(from, to).mapToObj(Articles::relevant).toArray(String[]::new);
  }

  static String irrelevant(int n) {
    return """
        {"url":"https://news.example/weather/%d","title":"Weather","body":"It will rain in Lisbon on Monday, number %d."}
        """
        .formatted(n, n);
  }

  static List<String> eventIds(List<ConsumerRecord<byte[], byte[]>> events) {
    return events.stream().map(event -> Topics.header(event, "ce_id")).toList();
  }

  static List<String> subjects(List<ConsumerRecord<byte[], byte[]>> events) {
    return events.stream().map(event -> Topics.header(event, "ce_subject")).toList();
  }
}

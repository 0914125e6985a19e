package org.khorgos.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.khorgos.publish.Headers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A record of the enriched or the dead-letter topic as a line a person reads. */
final class EventLine {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_TITLE = 70;

  private EventLine() {}

  static String enriched(ConsumerRecord<byte[], byte[]> record) {
    JsonNode value = json(record.value());
    JsonNode tagging = value.path("tagging");
    return "%s %-7s %4.2f  %-17s %-28s %s%s"
        .formatted(
            tagging.path("relevance").path("relevant").asBoolean() ? "✔" : "–",
            tagging.path("language").path("tag").asText(),
            tagging.path("relevance").path("score").asDouble(),
            header(record, Headers.CE_PAIRS).replace("CN-", "").replace(',', ' '),
            header(record, Headers.CE_TOPICS).replace(',', ' '),
            title(value.path("article")),
            suffix(tagging));
  }

  static String deadLetter(ConsumerRecord<byte[], byte[]> record) {
    return "✘ dead letter at %s, %s-%s@%s: %s"
        .formatted(
            header(record, Headers.DEAD_LETTER_STAGE),
            header(record, Headers.DEAD_LETTER_TOPIC),
            header(record, Headers.DEAD_LETTER_PARTITION),
            header(record, Headers.DEAD_LETTER_OFFSET),
            header(record, Headers.DEAD_LETTER_REASON));
  }

  private static String suffix(JsonNode tagging) {
    List<String> sums = new ArrayList<>();
    for (JsonNode amount : tagging.path("amounts")) {
      List<String> about = new ArrayList<>();
      amount.path("about").forEach(code -> about.add(code.asText().replace("CN-", "")));
      sums.add(amount.path("text").asText() + "→" + String.join("+", about));
    }
    String revision =
        tagging.path("revision").asInt() > 1
            ? "  (revision " + tagging.path("revision").asInt() + ")"
            : "";
    return (sums.isEmpty() ? "" : "  [" + String.join(", ", sums) + "]") + revision;
  }

  private static String title(JsonNode article) {
    JsonNode headline = article.path("headlines").path(0).path("value");
    String text =
        headline.isMissingNode()
            ? article.path("bodies").path(0).path("value").asText()
            : headline.asText();
    String line = text.lines().findFirst().orElse("");
    return line.length() <= MAX_TITLE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, MAX_TITLE - 1)))
            + "…";
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static JsonNode json(byte[] value) {
    try {
      return JSON.readTree(value);
    } catch (IOException e) {
      throw new UncheckedIOException("an enriched event is not JSON", e);
    }
  }
}

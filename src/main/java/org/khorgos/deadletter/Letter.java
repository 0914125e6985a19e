package org.khorgos.deadletter;

import static org.khorgos.publish.Headers.DEAD_LETTER_OFFSET;
import static org.khorgos.publish.Headers.DEAD_LETTER_PARTITION;
import static org.khorgos.publish.Headers.DEAD_LETTER_REASON;
import static org.khorgos.publish.Headers.DEAD_LETTER_REPLAY_OF;
import static org.khorgos.publish.Headers.DEAD_LETTER_STAGE;
import static org.khorgos.publish.Headers.DEAD_LETTER_TOPIC;
import static org.khorgos.publish.Headers.DEAD_LETTER_VALUE_SIZE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.khorgos.article.Coordinates;
import org.khorgos.article.Header;

/**
 * A dead letter: the record as it came, and why it was refused.
 *
 * @param from where the record had come from
 * @param headers its own, without those that tell why it is here
 * @param cut it was too large for the dead-letter topic: key, value and headers are not here
 */
public record Letter(
    LetterId id,
    Instant at,
    Coordinates from,
    String stage,
    String reason,
    byte[] key,
    byte[] value,
    List<Header> headers,
    boolean cut) {

  /** Empty where the record is no dead letter of Khorgos. */
  static Optional<Letter> of(ConsumerRecord<byte[], byte[]> record) {
    List<Header> all = new ArrayList<>();
    record.headers().forEach(header -> all.add(new Header(header.key(), header.value())));
    int ours = all.size() - 1;
    while (ours >= 0 && !all.get(ours).key().equals(DEAD_LETTER_TOPIC)) {
      ours--;
    }
    return ours < 0
        ? Optional.empty()
        : of(record, all.subList(0, ours), all.subList(ours, all.size()));
  }

  /**
   * @param own the headers with which the record came
   * @param why what was added behind them; the topic comes first
   */
  private static Optional<Letter> of(
      ConsumerRecord<byte[], byte[]> record, List<Header> own, List<Header> why) {
    try {
      Coordinates from =
          new Coordinates(
              text(why, DEAD_LETTER_TOPIC),
              Integer.parseInt(text(why, DEAD_LETTER_PARTITION)),
              Long.parseLong(text(why, DEAD_LETTER_OFFSET)));
      return Optional.of(
          new Letter(
              new LetterId(record.partition(), record.offset()),
              Instant.ofEpochMilli(record.timestamp()),
              from,
              text(why, DEAD_LETTER_STAGE),
              text(why, DEAD_LETTER_REASON),
              record.key(),
              record.value(),
              own.stream().filter(h -> !h.key().equals(DEAD_LETTER_REPLAY_OF)).toList(),
              why.stream().anyMatch(h -> h.key().equals(DEAD_LETTER_VALUE_SIZE))));
    } catch (NumberFormatException foreign) {
      return Optional.empty();
    }
  }

  private static String text(List<Header> headers, String name) {
    return headers.stream()
        .filter(header -> header.key().equals(name) && header.value() != null)
        .findFirst()
        .map(Header::text)
        .orElse("");
  }
}

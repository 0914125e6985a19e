package org.khorgos.publish;

import java.util.ArrayList;
import java.util.List;
import org.khorgos.article.Header;
import org.khorgos.article.Incoming;
import org.khorgos.article.Outcome;
import org.khorgos.article.Refusal;

/**
 * What becomes of a record that can't be used: sent on as it came, with the reason in headers.
 *
 * @param topic where dead letters go
 */
public record DeadLetter(String topic) {

  /** Headers count against the size of a record, so the reason is bounded; in characters. */
  static final int MAX_REASON = 1_000;

  /** Key, value and headers byte for byte, ours after them. */
  public Outgoing of(Outcome.Rejected rejected) {
    Incoming incoming = rejected.incoming();
    List<Header> headers = new ArrayList<>(incoming.headers());
    headers.addAll(reason(rejected));
    return new Outgoing(topic, incoming.key(), incoming.value(), List.copyOf(headers));
  }

  /**
   * The same without key, value and original headers, for a record that is larger than the
   * dead-letter topic takes: its coordinates still lead to the original in the incoming topic.
   */
  public Outgoing stub(Outcome.Rejected rejected) {
    byte[] value = rejected.incoming().value();
    List<Header> headers = new ArrayList<>(reason(rejected));
    headers.add(
        Header.of(
            Headers.DEAD_LETTER_VALUE_SIZE, Integer.toString(value == null ? 0 : value.length)));
    return new Outgoing(topic, null, null, List.copyOf(headers));
  }

  private static List<Header> reason(Outcome.Rejected rejected) {
    Incoming incoming = rejected.incoming();
    Refusal refusal = rejected.refusal();
    List<Header> headers = new ArrayList<>();
    headers.add(Header.of(Headers.DEAD_LETTER_TOPIC, incoming.at().topic()));
    headers.add(
        Header.of(Headers.DEAD_LETTER_PARTITION, Integer.toString(incoming.at().partition())));
    headers.add(Header.of(Headers.DEAD_LETTER_OFFSET, Long.toString(incoming.at().offset())));
    headers.add(Header.of(Headers.DEAD_LETTER_STAGE, refusal.stage().label()));
    headers.add(Header.of(Headers.DEAD_LETTER_REASON, bounded(refusal.reason())));
    if (refusal.exception() != null) {
      headers.add(Header.of(Headers.DEAD_LETTER_EXCEPTION, refusal.exception()));
    }
    return headers;
  }

  private static String bounded(String reason) {
    return reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON - 1) + "…";
  }
}

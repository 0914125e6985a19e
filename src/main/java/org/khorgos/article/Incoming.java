package org.khorgos.article;

import java.time.Instant;
import java.util.List;

/**
 * A record as it lay in the incoming topic. Nothing is interpreted yet: a dead letter repeats
 * {@code key}, {@code value} and {@code headers} byte for byte.
 *
 * @param key any bytes, or null
 * @param value any bytes, or null
 * @param timestamp when the producer, or the broker, dated the record
 */
public record Incoming(
    Coordinates at, byte[] key, byte[] value, List<Header> headers, Instant timestamp) {

  /** The last header of that name read as UTF-8 (the last one wins, as in Kafka), or null. */
  public String header(String name) {
    String found = null;
    for (Header header : headers) {
      if (header.key().equals(name)) {
        found = header.text();
      }
    }
    return found;
  }
}

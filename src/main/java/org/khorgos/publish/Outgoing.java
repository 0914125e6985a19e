package org.khorgos.publish;

import java.util.List;
import java.util.stream.Stream;

import org.khorgos.article.Header;

/** A record to be sent. Key and value may be null in a dead letter. */
public record Outgoing(String topic, byte[] key, byte[] value, List<Header> headers) {

  /** A record's fields other than key, value and headers, in a batch of its own; rounded up. */
  private static final int RECORD_OVERHEAD = 128;

  private static final int HEADER_OVERHEAD = 10;

  /** Uncompressed size in bytes, an upper bound of what the broker counts. */
  public int size() {
    int size = RECORD_OVERHEAD + length(key) + length(value);
    for (Header header : headers) {
      size += HEADER_OVERHEAD + 3 * header.key().length() + length(header.value());
    }
    return size;
  }

  /** The same with more headers, behind its own. */
  public Outgoing with(List<Header> more) {
    return new Outgoing(topic, key, value, Stream.concat(headers.stream(), more.stream()).toList());
  }

  private static int length(byte[] bytes) {
    return bytes == null ? 0 : bytes.length;
  }
}

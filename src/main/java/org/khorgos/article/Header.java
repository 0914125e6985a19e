package org.khorgos.article;

import java.nio.charset.StandardCharsets;

/** A record header, byte for byte as it came; {@code value} may be null. */
public record Header(String key, byte[] value) {

  /** A header with a UTF-8 value. */
  public static Header of(String key, String value) {
    return new Header(key, value.getBytes(StandardCharsets.UTF_8));
  }

  /** The value read as UTF-8, or null. */
  public String text() {
    return value == null ? null : new String(value, StandardCharsets.UTF_8);
  }
}

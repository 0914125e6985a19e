package org.khorgos.history;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Key, value and headers of a record as they were sent, each as length and digest: a run holds more
 * bytes than a test's heap. An absent key or value is {@code null}.
 */
public record Original(String key, String value, List<String> headers) {

  /** One part of it, as compared. */
  public static String fingerprint(byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return bytes.length + ":" + HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

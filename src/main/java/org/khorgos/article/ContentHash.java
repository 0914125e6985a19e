package org.khorgos.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which version of an article it is. Made only of articles that are kept: most are not, and it is a
 * pass over all of their text.
 */
public final class ContentHash {

  /** Between parts: clean text holds no such character, so no two lists of parts are alike. */
  private static final String SEPARATOR = "\u0000";

  private ContentHash() {}

  /**
   * Lower-case hexadecimal SHA-256 of what makes two versions differ: title, body, date, source.
   */
  public static String of(Article article) {
    MessageDigest digest = sha256();
    add(digest, article.title());
    add(digest, SEPARATOR);
    add(digest, article.body());
    add(digest, SEPARATOR);
    add(digest, article.publishedAt() == null ? "" : article.publishedAt().toString());
    add(digest, SEPARATOR);
    add(digest, article.source() == null ? "" : article.source());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String part) {
    digest.update(part.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

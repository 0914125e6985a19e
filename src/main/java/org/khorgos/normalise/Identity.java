package org.khorgos.normalise;

import java.util.UUID;

import org.khorgos.article.ArticleId;
import org.khorgos.article.NameUuid;

/** Which article it is. */
final class Identity {
  /** Drawn at random once; another one would make every stored article a new one. */
  private static final UUID NAMESPACE = UUID.fromString("700c2e80-d02f-4ba3-ac43-cc46d0ce7c25");

  /** Between parts: clean text holds no such character, so no two lists of parts are alike. */
  private static final String SEPARATOR = "\u0000";

  private Identity() {}

  /** One page served over http and https is one article. */
  static ArticleId of(String url, String source, String externalId, String title, String body) {
    String name;
    if (url != null) {
      name = String.join(SEPARATOR, "url", secure(url));
    } else if (externalId != null) {
      name = String.join(SEPARATOR, "id", orEmpty(source), externalId);
    } else {
      name = String.join(SEPARATOR, "text", title, body);
    }
    return new ArticleId(NameUuid.of(NAMESPACE, name));
  }

  private static String secure(String url) {
    return url.startsWith("http:") ? "https:" + url.substring("http:".length()) : url;
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}

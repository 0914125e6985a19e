package org.khorgos.publish;

import java.io.IOException;
import java.time.Instant;
import com.fasterxml.jackson.core.JsonGenerator;
import org.khorgos.article.Article;

/**
 * An article as ninjs 3.1 (IPTC). Its schema allows no keys of others, so everything of ours stands
 * beside this object, not in it.
 */
final class ArticleJson {

  private ArticleJson() {}

  /**
   * @param versionCreated when this version reached the incoming topic
   */
  static void write(JsonGenerator out, Article article, Instant versionCreated)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("uri", article.url() == null ? "urn:uuid:" + article.id() : article.url());
    out.writeStringField("type", "text");
    out.writeStringField("language", article.language().tag());
    out.writeStringField("versionCreated", versionCreated.toString());
    if (article.publishedAt() != null) {
      out.writeStringField("contentCreated", article.publishedAt().toString());
    }
    text(out, "headlines", article.title());
    text(out, "bodies", article.body());
    if (article.source() != null) {
      out.writeArrayFieldStart("infoSources");
      pair(out, "name", article.source(), "role", "publisher");
      out.writeEndArray();
    }
    altIds(out, article);
    out.writeEndObject();
  }

  private static void text(JsonGenerator out, String name, String value) throws IOException {
    if (value.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart(name);
    out.writeStartObject();
    out.writeStringField("role", "main");
    out.writeStringField("contentType", "text/plain");
    out.writeStringField("value", value);
    out.writeEndObject();
    out.writeEndArray();
  }

  private static void altIds(JsonGenerator out, Article article) throws IOException {
    out.writeArrayFieldStart("altIds");
    pair(out, "role", "khorgos", "value", article.id().toString());
    if (article.externalId() != null) {
      pair(out, "role", "source", "value", article.externalId());
    }
    out.writeEndArray();
  }

  private static void pair(JsonGenerator out, String k1, String v1, String k2, String v2)
      throws IOException {
    out.writeStartObject();
    out.writeStringField(k1, v1);
    out.writeStringField(k2, v2);
    out.writeEndObject();
  }
}

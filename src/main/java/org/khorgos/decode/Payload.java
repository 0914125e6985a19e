package org.khorgos.decode;

import java.util.Locale;
import java.util.function.Function;

import org.khorgos.article.Draft;
import org.khorgos.article.Refusal.Kind;
import org.khorgos.article.Result;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Text in which an article is expected, JSON or not.
 *
 * @param contentType the media type its sender declares, or null
 */
record Payload(String text, String contentType) {
  /** What a JSON value other than an object begins with. */
  private static final String SCALAR_OR_ARRAY = "[\"-0123456789tfn";

  /** Reads a JSON object with {@code article}, anything else as text. */
  Result<Draft> read(Function<JsonNode, Result<Draft>> article) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return Problem.refused(Kind.EMPTY, "the record holds nothing but white space");
    }
    if (stripped.charAt(0) == '{' || stripped.startsWith("[{") || declares("json")) {
      return Json.parse(text).then(node -> objectOnly(node, article));
    }
    if (SCALAR_OR_ARRAY.indexOf(stripped.charAt(0)) >= 0
        && Json.parse(text) instanceof Result.Ok<JsonNode> json) {
      return objectOnly(json.value(), article);
    }
    return PlainText.read(text, html());
  }

  private static Result<Draft> objectOnly(
      JsonNode node, Function<JsonNode, Result<Draft>> article) {
    if (node.isObject()) {
      return article.apply(node);
    }
    return node.isArray()
        ? Problem.refused(Kind.NOT_ONE_ARTICLE, "a JSON array: one article a record is expected")
        : Problem.refused(
            Kind.NOT_ONE_ARTICLE,
            "JSON that is only %s: an object is expected".formatted(Problem.kind(node)));
  }

  private Boolean html() {
    if (declares("html")) {
      return Boolean.TRUE;
    }
    return declares("text/plain") ? Boolean.FALSE : null;
  }

  private boolean declares(String type) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).contains(type);
  }
}

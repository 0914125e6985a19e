package org.khorgos.decode;

import java.util.List;
import java.util.Locale;

import org.khorgos.article.Draft;
import org.khorgos.article.Refusal.Kind;
import org.khorgos.article.Result;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A JSON object to a draft. ninjs 1.x, 2.x and 3.x and the JSON of news interfaces differ in the
 * names of their fields only, so one table of names reads them all.
 */
final class Articles {
  private static final List<String> TITLE = List.of("title", "headline");
  private static final List<String> BODY = List.of("body", "content", "text");
  private static final List<String> BODY_TEXT = List.of("body_text");
  private static final List<String> BODY_HTML = List.of("body_html", "body_xhtml");
  private static final List<String> URL = List.of("url", "link");
  private static final List<String> URI = List.of("uri");
  private static final List<String> ID = List.of("id");
  private static final List<String> ALT_IDS = List.of("altIds", "altids");
  private static final List<String> SOURCE =
      List.of("source", "publisher", "provider", "infoSources", "infosources");
  private static final List<String> LANGUAGE = List.of("language", "lang");
  private static final List<String> PUBLISHED =
      List.of(
          "published_at",
          "publishedAt",
          "pubDate",
          "date",
          "versioncreated",
          "versionCreated",
          "dateTimePub",
          "dateTime",
          "contentcreated",
          "contentCreated");

  private Articles() {}

  static Result<Draft> in(JsonNode object) {
    Fields fields = new Fields(object);
    Variants.Item title = title(fields);
    Variants.Item body = body(fields);
    Draft draft = draft(fields, title, body);
    if (fields.problem() != null) {
      return Problem.refused(Kind.WRONG_TYPE, fields.problem());
    }
    return title == null && body == null
        ? Problem.refused(
            Kind.NO_TEXT,
            "neither a title nor a body: looked for title, headline, headlines, body, content, "
                + "text, body_text, body_html, body_xhtml, bodies")
        : Result.ok(draft);
  }

  private static Draft draft(Fields fields, Variants.Item title, Variants.Item body) {
    String uri = fields.text(URI);
    String url = fields.text(URL);
    String id = fields.scalar(ID);
    return new Draft(
        title == null ? null : title.value(),
        body == null ? null : body.value(),
        body == null ? title == null ? null : title.html() : body.html(),
        url == null && isWebAddress(uri) ? uri : url,
        id == null ? idOf(uri, fields) : id,
        fields.named(SOURCE),
        fields.text(LANGUAGE),
        fields.scalar(PUBLISHED));
  }

  private static Variants.Item title(Fields fields) {
    String title = fields.needed(TITLE);
    return title == null ? fields.variant("headlines") : new Variants.Item(title, true, null);
  }

  private static Variants.Item body(Fields fields) {
    String body = fields.needed(BODY);
    if (body != null) {
      return new Variants.Item(body, true, null);
    }
    String text = fields.needed(BODY_TEXT);
    if (text != null) {
      return new Variants.Item(text, true, Boolean.FALSE);
    }
    String html = fields.needed(BODY_HTML);
    return html == null ? fields.variant("bodies") : new Variants.Item(html, true, Boolean.TRUE);
  }

  /** A uri that is no web address (urn:, tag:) identifies the article for its sender. */
  private static String idOf(String uri, Fields fields) {
    return uri == null || isWebAddress(uri) ? fields.named(ALT_IDS) : uri;
  }

  private static boolean isWebAddress(String uri) {
    return uri != null && uri.strip().toLowerCase(Locale.ROOT).matches("https?://.*");
  }
}

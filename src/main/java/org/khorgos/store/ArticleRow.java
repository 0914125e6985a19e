package org.khorgos.store;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.stream.Collectors;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import org.khorgos.article.Article;
import org.khorgos.article.Outcome;
import org.khorgos.article.Tagging;
import org.khorgos.publish.TaggingJson;

/** A tagged article in the shape of its row. */
record ArticleRow(Outcome.Tagged tagged, String taggingJson) {

  private static final JsonFactory JSON = new JsonFactory();

  static ArticleRow of(Outcome.Tagged tagged) {
    return new ArticleRow(tagged, json(tagged));
  }

  Article article() {
    return tagged.article();
  }

  Tagging tagging() {
    return tagged.tagging();
  }

  String publishedAt() {
    Instant published = article().publishedAt();
    return published == null ? null : published.toString();
  }

  /** Comma-separated, as the statement takes a list inside a column. */
  String pairs() {
    return tagging().pairs().stream().map(p -> p.code().label()).collect(Collectors.joining(","));
  }

  String topics() {
    return tagging().topics().stream().map(t -> t.code()).collect(Collectors.joining(","));
  }

  private static String json(Outcome.Tagged tagged) {
    StringWriter text = new StringWriter(4096);
    try (JsonGenerator out = JSON.createGenerator(text)) {
      TaggingJson.write(out, tagged.article(), tagged.tagging());
    } catch (IOException e) {
      throw new UncheckedIOException("a StringWriter does not fail", e);
    }
    return text.toString();
  }
}

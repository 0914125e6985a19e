package org.khorgos.store;

import java.time.Instant;
import java.util.stream.Collectors;

import org.khorgos.article.Article;
import org.khorgos.article.ContentHash;
import org.khorgos.article.Outcome;
import org.khorgos.article.Tagging;
import org.khorgos.publish.TaggingJson;

/** A tagged article in the shape of its row. */
record ArticleRow(Outcome.Tagged tagged, String contentHash, String taggingJson) {

  static ArticleRow of(Outcome.Tagged tagged) {
    Article article = tagged.article();
    return new ArticleRow(
        tagged, ContentHash.of(article), TaggingJson.line(article, tagged.tagging()));
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
}

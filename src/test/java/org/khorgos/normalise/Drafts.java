package org.khorgos.normalise;

import org.khorgos.article.Article;
import org.khorgos.article.Draft;
import org.khorgos.article.Result;

/** Drafts for tests, and the articles they become. */
final class Drafts {

  private Drafts() {}

  static Draft of(String title, String body) {
    return new Draft(title, body, null, null, null, null, null, null);
  }

  static Article article(Draft draft) {
    return ((Result.Ok<Article>) new Normaliser().normalise(draft)).value();
  }

  static String refusal(Draft draft) {
    return ((Result.Refused<Article>) new Normaliser().normalise(draft)).refusal().reason();
  }
}

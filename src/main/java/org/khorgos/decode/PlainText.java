package org.khorgos.decode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.khorgos.article.Draft;
import org.khorgos.article.Refusal.Kind;
import org.khorgos.article.Result;

/** The form of scraped articles: an optional line {@code date YYYY-MM-DD}, then the article. */
final class PlainText {
  private static final Pattern DATE_LINE =
      Pattern.compile("\\A[ \\t]*date[ \\t]+(\\d{4}-\\d{2}-\\d{2})[ \\t]*(?:\\R|\\z)");

  /** A first line longer than this, in UTF-16 units, is a paragraph and no title. */
  private static final int MAX_TITLE = 200;

  private PlainText() {}

  static Result<Draft> read(String text, Boolean html) {
    Matcher dated = DATE_LINE.matcher(text);
    boolean found = dated.find();
    String article = (found ? text.substring(dated.end()) : text).strip();
    if (article.isEmpty()) {
      return Problem.refused(Kind.EMPTY, "nothing follows the date line");
    }
    return Result.ok(draft(article, html, found ? dated.group(1) : null));
  }

  private static Draft draft(String article, Boolean html, String date) {
    int end = article.indexOf('\n');
    boolean titled = end > 0 && end <= MAX_TITLE && article.charAt(0) != '<';
    String title = titled ? article.substring(0, end).strip() : null;
    String body = titled ? article.substring(end).strip() : article;
    return new Draft(title, body, html, null, null, null, null, date);
  }
}

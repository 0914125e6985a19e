package org.khorgos.normalise;

import java.time.Instant;
import java.util.Locale;

import org.khorgos.article.Article;
import org.khorgos.article.Draft;
import org.khorgos.article.Language;
import org.khorgos.article.Refusal;
import org.khorgos.article.Refusal.Kind;
import org.khorgos.article.Refusal.Stage;
import org.khorgos.article.Result;

/** Cleans what a sender wrote into an article. Thread-safe, without state; never throws. */
public final class Normaliser {
  /** The longest body, in UTF-16 code units. */
  public static final int MAX_BODY = 1_000_000;

  /** A longer title, in UTF-16 code units, is cut: the body is expected to say it again. */
  public static final int MAX_TITLE = 2_000;

  private static final int MAX_FIELD = 1_000;

  private final LanguageDetector languages = new LanguageDetector();

  /** Refuses an article with nothing left to read, or with more than {@link #MAX_BODY}. */
  public Result<Article> normalise(Draft draft) {
    if (HtmlText.tooManyTags(draft.body(), draft.html())
        || HtmlText.tooManyTags(draft.title(), draft.html())) {
      return refused(Kind.TOO_LARGE, "HTML of more than %,d tags", HtmlText.MAX_TAGS);
    }
    String title =
        CleanText.cut(CleanText.line(HtmlText.of(draft.title(), draft.html())), MAX_TITLE);
    String body = CleanText.lines(HtmlText.of(draft.body(), draft.html()));
    if (title.isEmpty() && body.isEmpty()) {
      return refused(Kind.NO_TEXT, "neither title nor body holds any text once mark-up is removed");
    }
    return body.length() > MAX_BODY
        ? refused(
            Kind.TOO_LARGE,
            "body of %,d characters is over the limit of %,d",
            body.length(),
            MAX_BODY)
        : Result.ok(article(draft, title, body));
  }

  private Article article(Draft draft, String title, String body) {
    String url = CanonicalUrl.of(draft.url());
    String externalId = field(draft.externalId());
    String source = field(draft.source());
    Instant published = Dates.parse(draft.published());
    Language language = languages.detect(title, body, field(draft.language()));
    return new Article(
        Identity.of(url, source, externalId, title, body),
        url,
        externalId,
        source,
        title,
        body,
        language,
        published);
  }

  /** One clean line, or null; what is too long is no name and no identifier. */
  private static String field(String text) {
    String line = CleanText.shortLine(text);
    return line.isEmpty() || line.length() > MAX_FIELD ? null : line;
  }

  private static Result<Article> refused(Kind kind, String reason, Object... values) {
    String text = String.format(Locale.ROOT, reason, values);
    return Result.refused(Refusal.at(Stage.NORMALISE, kind, text));
  }
}

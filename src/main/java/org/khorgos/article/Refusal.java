package org.khorgos.article;

import java.util.Locale;

/**
 * Why a record could not become an enriched event.
 *
 * @param stage where it ended
 * @param kind what sort of reason it is, to count by
 * @param reason a sentence for a person who did not write this code: what is wrong and where. Never
 *     quotes the text of an article.
 * @param exception the class name of the exception behind it, or null where there was none
 */
public record Refusal(Stage stage, Kind kind, String reason, String exception) {

  /** The steps of the data flow at which a record can end. */
  public enum Stage {
    DECODE,
    NORMALISE,
    TAG,
    STORE,
    PUBLISH;

    /** As written in headers and metrics. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Every reason there is. Each is a label value of a metric, so the set stays small and closed.
   */
  public enum Kind {
    /** No value, or nothing but white space. */
    EMPTY,
    /** Over a limit on bytes, characters, tags or nesting. */
    TOO_LARGE,
    /** The bytes are no UTF-8, or what should be Base64 is not. */
    BAD_ENCODING,
    /** Broken or cut off. */
    BAD_JSON,
    /** A list, a batch, a lone number: something else than one article. */
    NOT_ONE_ARTICLE,
    /** Title or body is no text. */
    WRONG_TYPE,
    /** Neither title nor body. */
    NO_TEXT,
    /** Our own fault. */
    DEFECT,
    DATABASE_REFUSED,
    /** The record could be read, but what became of it is larger than the topic takes. */
    EVENT_TOO_LARGE;

    /** As written in metrics. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A refusal without an exception behind it. */
  public static Refusal at(Stage stage, Kind kind, String reason) {
    return new Refusal(stage, kind, reason, null);
  }
}

package org.khorgos.article;

/**
 * Why a record could not become an enriched event.
 *
 * @param stage where it ended
 * @param reason a sentence for a person who did not write this code: what is wrong and where. Never
 *     quotes the text of an article.
 * @param exception the class name of the exception behind it, or null where there was none
 */
public record Refusal(Stage stage, String reason, String exception) {

  /** The steps of the data flow at which a record can end. */
  public enum Stage {
    DECODE,
    NORMALISE,
    TAG,
    STORE,
    PUBLISH;

    /** As written in headers and metrics. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** A refusal without an exception behind it. */
  public static Refusal at(Stage stage, String reason) {
    return new Refusal(stage, reason, null);
  }
}

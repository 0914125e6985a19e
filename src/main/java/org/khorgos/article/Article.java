package org.khorgos.article;

import java.time.Instant;

/**
 * An article ready to be tagged: clean text, as it will be stored and published. Offsets of
 * evidence are UTF-16 code units into {@code title} and {@code body} as they stand here.
 *
 * @param url canonical, or null
 * @param externalId the sender's own identifier, or null
 * @param source who published it, or null
 * @param title never null, may be empty; not both title and body are empty
 * @param body never null, may be empty; at most 1,000,000 UTF-16 code units
 * @param publishedAt null where the sender gave no date that can be read
 */
public record Article(
    ArticleId id,
    String url,
    String externalId,
    String source,
    String title,
    String body,
    Language language,
    Instant publishedAt) {

  /** The text of a field. */
  public String text(Field field) {
    return field == Field.TITLE ? title : body;
  }
}
